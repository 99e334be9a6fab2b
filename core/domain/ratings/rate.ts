import { DomainError } from '../../contracts/errors'
import { insert, set, type Decision } from '../decision'
import type { Order } from '../orders/records'
import { addDays, businessDay, endOfDay } from '../units/time'
import type { RatingRules } from '../system/records'
import { ratingTags, type Rating, type RatingTag, type RatingTally } from './records'
import { countRating, tallyId } from './tally'

export interface RateInput {
  readonly ratingId: string
  readonly order: Pick<Order, '_id' | 'stationId' | 'memberId' | 'state' | 'refundState'>
  readonly grade: string
  /** The driver's name as he gave it. */
  readonly nickname: string
  readonly said: { readonly stars: number; readonly tags: readonly RatingTag[]; readonly comment: string }
  /** Whether the content check let the comment pass; a comment that it could not judge is held. */
  readonly passed: boolean
  /** What he had said before. */
  readonly before: Rating | null
  /** The part of the station's counts that this rating belongs to. */
  readonly tally: RatingTally | null
  readonly rules: RatingRules
  readonly at: number
}

/** Whether a fuelling can be rated now, or what was said of it changed: there must be something that is still paid. */
export function mayRate(
  order: Pick<Order, 'state' | 'refundState'>,
  before: Pick<Rating, 'changeableUntil'> | null,
  at: number,
): boolean {
  if (before !== null) return at <= before.changeableUntil
  return order.state === 'settled' && order.refundState !== 'full'
}

/**
 * A driver rates a fuelling he has paid, once; for some days he may say something else, which takes the place of what he
 * said (B7, L4). The counts go along in the same transaction; saying the same again changes nothing.
 * @throws DomainError RATING_CLOSED when there is nothing to rate, or no more changing it
 */
export function rate(input: RateInput): Decision<Rating> {
  const { order, before, tally, at, ratingId } = input
  if (before === null && !mayRate(order, null, at)) {
    throw new DomainError('RATING_CLOSED', { state: order.state })
  }
  const rating = before === null ? firstRating(input) : changedRating(input, before)
  if (rating === before) return { changes: [], result: rating }
  if (before !== null && !mayRate(order, before, at)) {
    throw new DomainError('RATING_CLOSED', { until: before.changeableUntil })
  }
  const place = { _id: tallyId(order.stationId, ratingId), stationId: order.stationId }
  const counted = countRating(tally, place, rating, before)
  return {
    changes: [
      before === null ? insert('ratings', rating) : set('ratings', rating),
      set('ratingTallies', counted),
    ],
    result: rating,
  }
}

function firstRating(input: RateInput): Rating {
  const { order, ratingId, grade, nickname, rules, at } = input
  return {
    _id: ratingId,
    schema: 1,
    orderId: order._id,
    stationId: order.stationId,
    memberId: order.memberId,
    grade,
    author: anonymised(nickname),
    ...spoken(input),
    commentState: commentState(input),
    ratedAt: at,
    changedAt: at,
    changeableUntil: endOfDay(addDays(businessDay(at), rules.changeableDays)),
    reports: [],
    reply: null,
  }
}

/** The rating that takes the place of another; the very same one when nothing new was said. */
function changedRating(input: RateInput, before: Rating): Rating {
  const said = spoken(input)
  const sameComment = said.comment === before.comment
  // What was hidden stays so, and what waits for a person is let through by a check that passes it.
  const state = sameComment && before.commentState !== 'held' ? before.commentState : commentState(input)
  const same =
    sameComment &&
    state === before.commentState &&
    said.stars === before.stars &&
    said.tags.join() === before.tags.join()
  if (same) return before
  const reports = sameComment ? before.reports : []
  const author = anonymised(input.nickname)
  return { ...before, ...said, author, commentState: state, reports, changedAt: input.at }
}

function spoken({ said }: RateInput): Pick<Rating, 'stars' | 'tags' | 'comment'> {
  const tags = ratingTags.filter((tag) => said.tags.includes(tag))
  return { stars: said.stars, tags, comment: said.comment.trim() }
}

function commentState({ said, passed }: RateInput): Rating['commentState'] {
  if (said.comment.trim() === '') return 'none'
  return passed ? 'shown' : 'held'
}

/** `张伟` as others see it: `张**`; nothing of a name that was not told. */
export function anonymised(nickname: string): string {
  const [first] = Array.from(nickname.trim())
  return first === undefined ? '' : `${first}**`
}
