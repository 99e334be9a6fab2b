import type { order } from '../../core/contracts/order'
import { serve } from '../common/runtime/serve'
import { confirm } from './actions/confirm'
import { detail } from './actions/detail'
import { list } from './actions/list'
import { lockSale } from './actions/lockSale'
import { payableSales } from './actions/payableSales'
import { payStatus } from './actions/payStatus'
import { prepay } from './actions/prepay'
import { quote } from './actions/quote'
import { release } from './actions/release'

export const main = serve<typeof order>('order', {
  payableSales,
  lockSale,
  release,
  prepay,
  quote,
  confirm,
  payStatus,
  detail,
  list,
})
