import type { Act } from './act'
import { billDownload } from './billDownload'
import { certificates } from './certificates'
import { close } from './close'
import { prepay } from './prepay'
import { queryByOutTradeNo } from './queryByOutTradeNo'
import { queryByTransactionId } from './queryByTransactionId'
import { queryRefund } from './queryRefund'
import { refund } from './refund'
import { tradeBill } from './tradeBill'

/** Every endpoint of the local API v3. */
export const acts: readonly Act[] = [
  prepay,
  queryByOutTradeNo,
  queryByTransactionId,
  close,
  refund,
  queryRefund,
  certificates,
  tradeBill,
  billDownload,
]
