import type { staff } from '../../core/contracts/staff'
import { serve } from '../common/runtime/serve'
import { announcePrice } from './actions/announcePrice'
import { closeAuthorisation } from './actions/closeAuthorisation'
import { markDriveOff } from './actions/markDriveOff'
import { openSales } from './actions/openSales'
import { previewRefund } from './actions/previewRefund'
import { problems } from './actions/problems'
import { readMemberCode } from './actions/readMemberCode'
import { recordTender } from './actions/recordTender'
import { refund } from './actions/refund'
import { releaseLock } from './actions/releaseLock'
import { resolveProblem } from './actions/resolveProblem'

export const main = serve<typeof staff>('staff', {
  openSales,
  releaseLock,
  recordTender,
  markDriveOff,
  announcePrice,
  closeAuthorisation,
  problems,
  resolveProblem,
  readMemberCode,
  previewRefund,
  refund,
})
