import { staff as contract } from '../../../core/contracts/staff'
import { action } from '../../common/runtime/action'
import { requireStation } from '../../common/runtime/caller'
import { reportView } from '../../common/views/reports'

/** What drivers reported and is not solved, the oldest first (C15). */
export const reports = action(contract.reports, async ({ input, caller, db }) => {
  requireStation(caller, input.stationId)
  const open = await db.reports.find({
    where: { stationId: input.stationId, state: { in: ['received', 'inWork'] } },
    orderBy: [['at', 'asc']],
    limit: 100,
  })
  return { reports: open.map(reportView) }
})
