import { staff as contract } from '../../../core/contracts/staff'
import { action } from '../../common/runtime/action'
import { requireStation } from '../../common/runtime/caller'
import { refundRequestView } from '../../common/views/refunds'

/** What drivers ask back and nobody has answered, the oldest first (D8). */
export const refundRequests = action(contract.refundRequests, async ({ input, caller, db }) => {
  requireStation(caller, input.stationId)
  const open = await db.refundRequests.find({
    where: { stationId: input.stationId, state: 'asked' },
    orderBy: [['askedAt', 'asc']],
    limit: 100,
  })
  return { requests: open.map(refundRequestView) }
})
