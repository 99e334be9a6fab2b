import { DomainError } from '../../core/contracts/errors'
import { readOutTradeNo } from '../../core/domain/orders/outTradeNo'
import type { Order } from '../../core/domain/orders/records'
import type { Database } from '../common/data/database'
import { memberIdOf, type Caller } from '../common/runtime/caller'

/** An order of the caller's. Somebody else's is not told apart from none. @throws DomainError NOT_FOUND */
export async function ownOrder(db: Database, caller: Caller, orderId: string): Promise<Order> {
  const order = await db.orders.get(orderId)
  if (order?.memberId !== memberIdOf(caller)) throw new DomainError('NOT_FOUND', { orderId })
  return order
}

/** The same by its own id or by the number that WeChat's order list knows. @throws DomainError NOT_FOUND */
export async function namedOrder(
  db: Database,
  caller: Caller,
  name: { readonly orderId: string } | { readonly outTradeNo: string },
): Promise<Order> {
  const orderId = 'orderId' in name ? name.orderId : readOutTradeNo(name.outTradeNo)?.orderId
  if (orderId === undefined) throw new DomainError('NOT_FOUND')
  return ownOrder(db, caller, orderId)
}
