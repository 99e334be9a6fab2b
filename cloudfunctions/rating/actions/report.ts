import { rating as contract } from '../../../core/contracts/rating'
import { openProblem } from '../../../core/domain/problems/problems'
import { reportComment } from '../../../core/domain/ratings/comments'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { serviceSettings } from '../../common/services/serviceSettings'

/** A driver reports a comment; the station has to look at it, and several reports hide it until then (B7). */
export const report = action(contract.report, async (context) => {
  const { input, caller, db, clock } = context
  const memberId = memberIdOf(caller)
  const { ratings: rules } = await serviceSettings(context)
  const reported = await db.transaction(async (tx) => {
    const at = clock.now()
    const rating = await tx.require('ratings', input.ratingId)
    const decision = reportComment(rating, { memberId, why: input.why }, rules, at)
    const { _id: subject, stationId, orderId, stars, comment } = rating
    const args = { stars, comment, reports: rating.reports.length + 1 }
    const problems = decision.result
      ? [openProblem({ kind: 'commentToJudge', stationId, subject, orderId, args }, at)]
      : []
    return tx.save({ changes: [...decision.changes, ...problems], result: decision.result })
  })
  return { reported }
})
