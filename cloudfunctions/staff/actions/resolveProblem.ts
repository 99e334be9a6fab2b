import { staff as contract } from '../../../core/contracts/staff'
import { resolveProblem as decideResolution } from '../../../core/domain/problems/problems'
import { action } from '../../common/runtime/action'
import { actorOf, requireStation } from '../../common/runtime/caller'
import { operation } from '../../common/services/operations'

/** Ends a problem by hand; what was done about it stands in the reason. */
export const resolveProblem = action(contract.resolveProblem, async (context) => {
  const { input, caller, db, clock } = context
  return db.transaction(async (tx) => {
    const problem = await tx.require('problems', input.problemId)
    requireStation(caller, problem.stationId)
    const role = caller.roles.has('owner') ? 'owner' : 'staff'
    const resolution = { role, id: actorOf(caller).id, reason: input.reason } as const
    const { changes, result } = decideResolution(problem, resolution, clock.now())
    const done = operation(context, caller, {
      action: 'resolveProblem',
      subject: problem._id,
      reason: input.reason,
    })
    return tx.save({
      changes: changes.length === 0 ? [] : [done, ...changes],
      result: { problemId: result._id, resolvedAt: result.resolvedAt },
    })
  })
})
