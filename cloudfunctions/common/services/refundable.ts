import type { Member } from '../../../core/domain/members/records'
import { refundId } from '../../../core/domain/orders/newRefund'
import type { Order, Refund } from '../../../core/domain/orders/records'
import type { Transaction } from '../data/transaction'

/** What a refund is worked out from. */
export interface Refundable {
  readonly order: Order
  readonly member: Member
  readonly previousRefunds: readonly Refund[]
}

/** Reads an order with its driver and every refund it has had. */
export async function readRefundable(tx: Transaction, orderId: string): Promise<Refundable> {
  const order = await tx.require('orders', orderId)
  const member = await tx.require('members', order.memberId)
  const previousRefunds: Refund[] = []
  for (let n = 1; n <= order.refundCount; n += 1)
    previousRefunds.push(await tx.require('refunds', refundId(orderId, n)))
  return { order, member, previousRefunds }
}
