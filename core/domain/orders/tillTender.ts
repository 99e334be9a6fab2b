import { DomainError } from '../../contracts/errors'
import type { Coupon } from '../coupons/records'
import { insert, set, type Decision } from '../decision'
import { accounts } from '../ledger/accounts'
import { journal, moneyPosting } from '../ledger/journal'
import type { Journal } from '../ledger/records'
import type { Member } from '../members/records'
import type { Pricing, Quote } from '../pricing/records'
import { sum } from '../units/money'
import type { MeteredSale, Order, Tender } from './records'
import { settle, type SettleResult } from './settle'
import { NEVER } from '../units/never'

interface Taken {
  readonly tenders: readonly Pick<Tender, 'kind' | 'amountFen'>[]
  readonly by: Journal['by']
  readonly at: number
}

export interface TillTenderInput extends Taken {
  readonly order: Order
  readonly member: Member
  /** The coupon the order has reserved, or null. */
  readonly coupon: Coupon | null
  /** The price now, without coupon and points, for an order its driver has not confirmed; otherwise not looked at. */
  readonly quote: Quote | null
  /** The version of the quote that counts. */
  readonly pricing: Pricing
}

/**
 * Staff took an order's money at the till: cash, card, Alipay, IC card or a company's account (D2, D3, D12, D15). It settles
 * as any payment does; the tenders sum to what is due.
 * @throws DomainError ORDER_STATE when they do not, or the order is over; PAYMENT_PENDING while another payment is open
 */
export function recordTillTender(input: TillTenderInput): Decision<SettleResult> {
  const { order, member, coupon, pricing, tenders, by, at } = input
  if (order.state !== 'locked' && order.state !== 'awaitingPayment') {
    throw new DomainError('ORDER_STATE', { state: order.state })
  }
  const quote = order.state === 'awaitingPayment' ? order.quote : input.quote
  const payment = { provider: 'till', tenders, takenAt: at, by } as const
  return settle({ order: { ...order, quote }, member, coupon, pricing, payment, at })
}

export interface SalePaidAtTillInput extends Taken {
  readonly sale: MeteredSale
}

/**
 * Staff took the money of a sale that no member claimed: it is over, paid at the till, for the full metered amount. The
 * journal's id keeps an order from being paid for the same sale.
 * @throws DomainError SALE_TAKEN while a driver holds it; SALE_NOT_PAYABLE; ORDER_STATE when the tenders do not sum to it
 */
export function salePaidAtTill({ sale, tenders, by, at }: SalePaidAtTillInput): Decision<MeteredSale> {
  if (sale.state === 'locked') throw new DomainError('SALE_TAKEN')
  if (sale.state === 'paidAtOtherTill') return { changes: [], result: sale }
  const payable = (sale.state === 'payable' || sale.state === 'driveOff') && sale.kind === 'retail'
  if (!payable) throw new DomainError('SALE_NOT_PAYABLE', { state: sale.state, kind: sale.kind })
  const amountFen = sum(tenders.map((tender) => tender.amountFen))
  if (amountFen !== sale.amountFen) {
    throw new DomainError('ORDER_STATE', { dueFen: sale.amountFen, amountFen })
  }
  const paid: MeteredSale = {
    ...sale,
    state: 'paidAtOtherTill',
    lock: null,
    lockedUntil: NEVER,
    pendingCommand: sale.state === 'payable' ? 'clear' : sale.pendingCommand,
  }
  const entry = journal({
    act: 'settlement',
    key: sale._id,
    at,
    memberId: '',
    orderId: '',
    by,
    postings: tenders.map((tender) =>
      moneyPosting(accounts.tender(tender.kind), accounts.fuelSales(sale.stationId), tender.amountFen),
    ),
    tasks: [],
  })
  return { changes: [set('sales', paid), insert('journals', entry)], result: paid }
}
