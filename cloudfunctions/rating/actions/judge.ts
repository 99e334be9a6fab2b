import { rating as contract } from '../../../core/contracts/rating'
import { judgeComment } from '../../../core/domain/ratings/comments'
import { action } from '../../common/runtime/action'
import { requireAtStation } from '../../common/runtime/caller'
import { operation } from '../../common/services/operations'
import { endProblem } from '../../common/services/problems'

/** Staff let a comment stand or hide it; the case it was is over (B7). */
export const judge = action(contract.judge, async (context) => {
  const { input, caller, db, clock } = context
  const { ratingId, show, reason } = input
  const rating = await db.transaction(async (tx) => {
    const before = await tx.require('ratings', ratingId)
    requireAtStation(caller, before)
    const decision = judgeComment(before, show)
    const ended = await endProblem(tx, 'commentToJudge', ratingId, reason, clock.now())
    const facts = { action: 'rating.judge', subject: ratingId, reason, details: { show } }
    const trace = decision.changes.length > 0 ? [operation(context, caller, facts)] : []
    return tx.save({ changes: [...decision.changes, ...ended, ...trace], result: decision.result })
  })
  return { commentState: rating.commentState }
})
