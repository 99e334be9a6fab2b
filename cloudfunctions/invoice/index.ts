import type { invoice } from '../../core/contracts/invoice'
import { serve } from '../common/runtime/serve'
import { detail } from './actions/detail'
import { list } from './actions/list'
import { request } from './actions/request'

export const main = serve<typeof invoice>('invoice', { request, detail, list })
