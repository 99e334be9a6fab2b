import type { points } from '../../core/contracts/points'
import { serve } from '../common/runtime/serve'
import { redeem } from './actions/redeem'
import { statement } from './actions/statement'
import { summary } from './actions/summary'

export const main = serve<typeof points>('points', { summary, statement, redeem })
