import type { OutputOf } from '../../core/contracts/contract'
import type { rating as contract } from '../../core/contracts/rating'
import type { Rating } from '../../core/domain/ratings/records'
import { stableId } from '../common/runtime/ids'

type OwnRating = OutputOf<typeof contract.rate>['rating']
type Review = OutputOf<typeof contract.list>['reviews'][number]

/** The id of an order's rating: one to an order, and nobody reads the order's from it. */
export function ratingIdOf(orderId: string): string {
  return `rating:${stableId('rating', orderId)}`
}

/** A rating as its driver sees it, with what became of his comment. */
export function ownView(rating: Rating): OwnRating {
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
