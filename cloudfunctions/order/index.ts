import type { order } from '../../core/contracts/order'
import { serve } from '../common/runtime/serve'
import { askRefund } from './actions/askRefund'
import { cancelPrepay } from './actions/cancelPrepay'
import { confirm } from './actions/confirm'
import { detail } from './actions/detail'
import { list } from './actions/list'
import { lockSale } from './actions/lockSale'
import { open } from './actions/open'
import { payableSales } from './actions/payableSales'
import { payStatus } from './actions/payStatus'
import { prepay } from './actions/prepay'
import { pump } from './actions/pump'
import { previewRefund } from './actions/previewRefund'
import { refundForm } from './actions/refundForm'
import { quote } from './actions/quote'
import { record } from './actions/record'
import { release } from './actions/release'
import { result } from './actions/result'
import { report } from './actions/report'
import { reportForm } from './actions/reportForm'
import { withdrawRefund } from './actions/withdrawRefund'

export const main = serve<typeof order>('order', {
  open,
  payableSales,
  lockSale,
  release,
  prepay,
  pump,
  cancelPrepay,
  quote,
  confirm,
  payStatus,
  result,
  detail,
  list,
  record,
  refundForm,
  previewRefund,
  askRefund,
  withdrawRefund,
  reportForm,
  report,
})
