import { DomainError } from '../../../core/contracts/errors'
import { rating as contract } from '../../../core/contracts/rating'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { ownView, ratingIdOf } from '../ratingView'

/** What the caller said of his order, and whether he may say it, or say otherwise, now (L4). */
export const mine = action(contract.mine, async ({ input, caller, db, clock }) => {
  const [order, rating] = await Promise.all([
    db.orders.get(input.orderId),
    db.ratings.get(ratingIdOf(input.orderId)),
  ])
  if (order?.memberId !== memberIdOf(caller)) throw new DomainError('NOT_FOUND', { orderId: input.orderId })
  const mayRate =
    rating === null
      ? order.state === 'settled' && order.refundState !== 'full'
      : clock.now() <= rating.changeableUntil
  return { rating: rating === null ? null : ownView(rating), mayRate }
})
