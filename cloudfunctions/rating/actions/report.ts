import { rating as contract } from '../../../core/contracts/rating'
import { openProblem } from '../../../core/domain/problems/problems'
import { reportComment } from '../../../core/domain/ratings/comments'
import { defaultRatingRules } from '../../../core/domain/ratings/defaults'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'

/** A driver reports a comment; the station has to look at it, and several reports hide it until then (B7). */
export const report = action(contract.report, async ({ input, caller, db, clock }) => {
  const memberId = memberIdOf(caller)
  const reported = await db.transaction(async (tx) => {
    const at = clock.now()
    const rating = await tx.require('ratings', input.ratingId)
    const decision = reportComment(rating, { memberId, why: input.why }, defaultRatingRules, at)
    const { _id: subject, stationId, orderId, stars, comment } = rating
    const args = { stars, comment, reports: rating.reports.length + 1 }
    const problems = decision.result
      ? [openProblem({ kind: 'commentToJudge', stationId, subject, orderId, args }, at)]
      : []
    return tx.save({ changes: [...decision.changes, ...problems], result: decision.result })
  })
  return { reported }
})
