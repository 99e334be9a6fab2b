import type { Journal } from '../ledger/records'
import type { Tender } from './records'

/** Money that staff took at the till. */
export interface TillPayment {
  readonly provider: 'till'
  readonly tenders: readonly Pick<Tender, 'kind' | 'amountFen'>[]
  readonly takenAt: number
  readonly by: Journal['by']
}

/** What staff took, as tenders of an order or a sale. */
export function tillTenders(payment: TillPayment): Tender[] {
  return payment.tenders.map((tender) => ({
    ...tender,
    at: payment.takenAt,
    outTradeNo: null,
    transactionId: null,
    recordedBy: payment.by.id,
    refundedFen: 0,
  }))
}
