import { DomainError } from '../../../core/contracts/errors'
import { rating as contract } from '../../../core/contracts/rating'
import type { Change } from '../../../core/domain/decision'
import { openProblem } from '../../../core/domain/problems/problems'
import { rate as decideRating } from '../../../core/domain/ratings/rate'
import type { Rating } from '../../../core/domain/ratings/records'
import { tallyId } from '../../../core/domain/ratings/tally'
import type { Order } from '../../../core/domain/orders/records'
import { DuplicateKeyError } from '../../common/data/errors'
import type { Transaction } from '../../common/data/transaction'
import { checkText } from '../../common/gateways/contentCheck/contentCheck'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { describeError } from '../../common/runtime/logger'
import { pricingOf } from '../../common/services/catalogue'
import { endProblem } from '../../common/services/problems'
import { serviceSettings } from '../../common/services/serviceSettings'
import { gradeOf } from '../../common/views/prices'
import { ownRatingView, ratingIdOf } from '../../common/views/ratings'

type Context = ActionContext<typeof contract.rate>

/** Two first ratings of a station, or one sent twice, meet at an id; one that loses tries again, this often at most. */
const maxTries = 5

/** The caller rates a fuelling he has paid; what he writes is shown once WeChat's check has let it pass (B7, L4). */
export const rate = action(contract.rate, async (context) => {
  const { input, caller, db } = context
  const memberId = memberIdOf(caller)
  const order = await db.orders.get(input.orderId)
  if (order?.memberId !== memberId) throw new DomainError('NOT_FOUND', { orderId: input.orderId })
  const before = await db.ratings.get(ratingIdOf(order._id))
  const passed = await mayShow(context, before)
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const rating = await save(context, order, passed)
    if (rating !== null) return { rating: ownRatingView(rating) }
  }
  throw new DomainError('BUSY')
})

/**
 * Whether what the driver writes may be shown at once; a comment that was shown needs no second check. Where WeChat does not
 * answer, the rating is kept and its comment waits.
 * @throws DomainError TEXT_REFUSED
 */
async function mayShow({ input, caller, log }: Context, before: Rating | null): Promise<boolean> {
  if (input.comment === '') return true
  if (before?.commentState === 'shown' && before.comment === input.comment) return true
  try {
    const verdict = await checkText(caller.openid, input.comment, 'comment')
    if (verdict === 'risky') throw new DomainError('TEXT_REFUSED')
    return verdict === 'pass'
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'UPSTREAM') throw error
    log.warn('a comment waits for a person', describeError(error))
    return false
  }
}

/** Null when another call wrote first what this one wanted to insert. */
async function save(context: Context, order: Order, passed: boolean): Promise<Rating | null> {
  const { input, db, clock } = context
  const at = clock.now()
  const { stars, tags, comment } = input
  const ratingId = ratingIdOf(order._id)
  const [pricing, { ratings: rules }] = await Promise.all([
    pricingOf(db, order.stationId, at),
    serviceSettings(context),
  ])
  try {
    return await db.transaction(async (tx) => {
      const current = await tx.require('orders', order._id)
      const member = await tx.require('members', order.memberId)
      const before = await tx.get('ratings', ratingId)
      const decision = decideRating({
        ratingId,
        order: current,
        grade: gradeOf(pricing, order.productId),
        nickname: member.profile.nickname,
        said: { stars, tags, comment },
        passed,
        before,
        tally: await tx.get('ratingTallies', tallyId(order.stationId, ratingId)),
        rules,
        at,
      })
      const { changes, result } = decision
      const cases = changes.length === 0 ? [] : await casesOf(tx, before, result, at)
      return tx.save({ changes: [...changes, ...cases], result })
    })
  } catch (error) {
    if (error instanceof DuplicateKeyError) return null
    throw error
  }
}

/** A comment that waits is a case for the station's people; one that waits no longer is none. */
async function casesOf(
  tx: Transaction,
  before: Rating | null,
  rating: Rating,
  at: number,
): Promise<Change[]> {
  const { _id: subject, stationId, orderId, stars, comment, commentState } = rating
  if (commentState === 'held') {
    return [
      openProblem({ kind: 'commentToJudge', stationId, subject, orderId, args: { stars, comment } }, at),
    ]
  }
  if (before?.commentState !== 'held') return []
  return endProblem(tx, 'commentToJudge', subject, 'the comment was changed or has passed the check', at)
}
