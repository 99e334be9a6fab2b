import { liveStates, requireRoomForOrder } from '../../core/domain/orders/liveOrders'
import type { Pricing } from '../../core/domain/pricing/records'
import type { ActContext } from '../common/runtime/action'

/** Lets a member begin another order while few of his are open. @throws DomainError TOO_MANY_ORDERS */
export async function requireRoom(
  { db, clock }: ActContext,
  memberId: string,
  pricing: Pick<Pricing, 'payment'>,
): Promise<void> {
  const live = await db.orders.find({ where: { memberId, state: { in: liveStates } }, limit: 20 })
  requireRoomForOrder(live, pricing, clock.now())
}
