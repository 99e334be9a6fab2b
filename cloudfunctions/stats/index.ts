import type { stats } from '../../core/contracts/stats'
import { serve } from '../common/runtime/serve'
import { fuel } from './actions/fuel'
import { recordOdometer } from './actions/recordOdometer'

export const main = serve<typeof stats>('stats', { fuel, recordOdometer })
