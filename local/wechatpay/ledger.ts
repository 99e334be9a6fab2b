import type { VirtualClock } from '../kernel/clock'
import type { Funds, Order, Refund } from './model'
import type { Store } from './store'

/** An unpaid order without `time_expire` can be paid for 7 days; after that WeChat Pay closes it. */
export const ORDER_LIFE_MS = 7 * 24 * 3600_000

const orderKey = (order: { mchid: string; outTradeNo: string }): string =>
  `${order.mchid}/${order.outTradeNo}`
const refundKey = (refund: { mchid: string; outRefundNo: string }): string =>
  `${refund.mchid}/${refund.outRefundNo}`

/** Orders, refunds and money of all merchants, looked up the ways the API needs. */
export class Ledger {
  constructor(
    private readonly store: Store,
    private readonly clock: VirtualClock,
  ) {}

  orders(): Order[] {
    return this.store.list('order').map((order) => this.present(order))
  }

  order(mchid: string, outTradeNo: string): Order | undefined {
    const order = this.store.get('order', orderKey({ mchid, outTradeNo }))
    return order === undefined ? undefined : this.present(order)
  }

  orderByPrepayId(prepayId: string): Order | undefined {
    return this.orders().find((order) => order.prepayId === prepayId)
  }

  orderByTransactionId(mchid: string, transactionId: string): Order | undefined {
    return this.orders().find(
      (order) => order.mchid === mchid && order.payment?.transactionId === transactionId,
    )
  }

  saveOrder(order: Order): Order {
    return this.store.put('order', orderKey(order), order)
  }

  refunds(): Refund[] {
    return this.store.list('refund')
  }

  refund(mchid: string, outRefundNo: string): Refund | undefined {
    return this.store.get('refund', refundKey({ mchid, outRefundNo }))
  }

  /** Refunds of an order that take part of its money: all but closed ones. */
  refundsOf(order: Order): Refund[] {
    return this.refunds().filter(
      (refund) =>
        refund.mchid === order.mchid && refund.outTradeNo === order.outTradeNo && refund.status !== 'CLOSED',
    )
  }

  saveRefund(refund: Refund): Refund {
    return this.store.put('refund', refundKey(refund), refund)
  }

  funds(mchid: string): Funds {
    return this.store.get('funds', mchid) ?? { unsettledFen: 0, basicFen: 0 }
  }

  saveFunds(mchid: string, funds: Funds): void {
    this.store.put('funds', mchid, funds)
  }

  /** Adds to (or takes from) one of the merchant's accounts. */
  move(mchid: string, account: keyof Funds, fen: number): void {
    const funds = this.funds(mchid)
    this.saveFunds(mchid, { ...funds, [account]: funds[account] + fen })
  }

  private present(order: Order): Order {
    const over = order.state === 'NOTPAY' && this.clock.now() > order.createdAt + ORDER_LIFE_MS
    return over ? this.saveOrder({ ...order, state: 'CLOSED' }) : order
  }
}
