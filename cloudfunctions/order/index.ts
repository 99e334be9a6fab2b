import type { order } from '../../core/contracts/order'
import { serve } from '../common/runtime/serve'
import { confirm } from './actions/confirm'
import { detail } from './actions/detail'
import { list } from './actions/list'
import { lockSale } from './actions/lockSale'
import { open } from './actions/open'
import { payableSales } from './actions/payableSales'
import { payStatus } from './actions/payStatus'
import { prepay } from './actions/prepay'
import { pump } from './actions/pump'
import { quote } from './actions/quote'
import { release } from './actions/release'
import { result } from './actions/result'

export const main = serve<typeof order>('order', {
  open,
  payableSales,
  lockSale,
  release,
  prepay,
  pump,
  quote,
  confirm,
  payStatus,
  result,
  detail,
  list,
})
