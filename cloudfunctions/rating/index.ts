import type { rating } from '../../core/contracts/rating'
import { serve } from '../common/runtime/serve'
import { judge } from './actions/judge'
import { list } from './actions/list'
import { rate } from './actions/rate'
import { reply } from './actions/reply'
import { report } from './actions/report'

export const main = serve<typeof rating>('rating', { rate, list, report, judge, reply })
