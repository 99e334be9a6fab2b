import { station as contract } from '../../../core/contracts/station'
import { action } from '../../common/runtime/action'
import { callingMember } from '../callingMember'
import { detailOf } from '../detailOf'

/** One station for its own page (B4, B5). */
export const detail = action(contract.detail, async ({ input, caller, db, clock }) =>
  detailOf(db, input.stationId, await callingMember(db, caller), clock.now()),
)
