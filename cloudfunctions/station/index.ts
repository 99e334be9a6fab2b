import type { station } from '../../core/contracts/station'
import { serve } from '../common/runtime/serve'
import { detail } from './actions/detail'
import { list } from './actions/list'
import { live } from './actions/live'

export const main = serve<typeof station>('station', { list, detail, live })
