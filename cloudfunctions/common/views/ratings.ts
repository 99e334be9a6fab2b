import type { OutputOf } from '../../../core/contracts/contract'
import type { OrderRating, rating as contract } from '../../../core/contracts/rating'
import type { Order } from '../../../core/domain/orders/records'
import { mayRate } from '../../../core/domain/ratings/rate'
import type { Rating } from '../../../core/domain/ratings/records'
import type { Database } from '../data/database'
import { stableId } from '../runtime/ids'

type OwnRating = OutputOf<typeof contract.rate>['rating']
type Review = OutputOf<typeof contract.list>['reviews'][number]

/** The id of an order's rating: one to an order, and nobody reads the order's from it. */
export function ratingIdOf(orderId: string): string {
  return `rating:${stableId('rating', orderId)}`
}

/** What a driver said of his order, and whether he may say it, or say otherwise, now (L4). */
export async function orderRating(db: Database, order: Order, at: number): Promise<OrderRating> {
  const rating = order.state === 'settled' ? await db.ratings.get(ratingIdOf(order._id)) : null
  return {
    rating: rating === null ? null : ownRatingView(rating),
    mayRate: mayRate(order, rating, at),
  }
}

/** A rating as its driver sees it, with what became of his comment. */
export function ownRatingView(rating: Rating): OwnRating {
  const { _id: ratingId, stars, tags, comment, commentState, ratedAt, changeableUntil } = rating
  return { ratingId, stars, tags, comment, commentState, ratedAt, changeableUntil, reply: replyOf(rating) }
}

/** A rating as everybody sees it. */
export function reviewView(rating: Rating, memberId: string | null): Review {
  const { _id: ratingId, author, grade, stars, tags, comment, ratedAt } = rating
  const own = rating.memberId === memberId
  return { ratingId, author, grade, stars, tags, comment, ratedAt, reply: replyOf(rating), own }
}

function replyOf({ reply }: Rating): Review['reply'] {
  return reply === null ? null : { text: reply.text, at: reply.at }
}
