import { staff as contract } from '../../../core/contracts/staff'
import { action } from '../../common/runtime/action'
import { requireStation } from '../../common/runtime/caller'

/** What waits for somebody, the oldest first. */
export const problems = action(contract.problems, async ({ input, caller, db }) => {
  requireStation(caller, input.stationId)
  const stations = caller.roles.has('owner') ? [input.stationId, ''] : [input.stationId]
  const open = await db.problems.find({
    where: { stationId: { in: stations }, resolvedAt: 0 },
    orderBy: [['at', 'asc']],
    limit: 100,
  })
  return {
    problems: open.map(({ _id: problemId, kind, subject, orderId, content, at }) => ({
      problemId,
      kind,
      subject,
      orderId,
      content,
      at,
    })),
  }
})
