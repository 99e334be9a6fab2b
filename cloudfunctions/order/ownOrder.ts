import { DomainError } from '../../core/contracts/errors'
import type { Order } from '../../core/domain/orders/records'
import type { Database } from '../common/data/database'
import { memberIdOf, type Caller } from '../common/runtime/caller'

/** An order of the caller's. Somebody else's is not told apart from none. @throws DomainError NOT_FOUND */
export async function ownOrder(db: Database, caller: Caller, orderId: string): Promise<Order> {
  const order = await db.orders.get(orderId)
  if (order?.memberId !== memberIdOf(caller)) throw new DomainError('NOT_FOUND', { orderId })
  return order
}
