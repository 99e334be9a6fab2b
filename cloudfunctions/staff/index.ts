import type { staff } from '../../core/contracts/staff'
import { serve } from '../common/runtime/serve'
import { announcePrice } from './actions/announcePrice'
import { answerReport } from './actions/answerReport'
import { approveRefund } from './actions/approveRefund'
import { closeAuthorisation } from './actions/closeAuthorisation'
import { declineRefund } from './actions/declineRefund'
import { markDriveOff } from './actions/markDriveOff'
import { openSales } from './actions/openSales'
import { previewRefund } from './actions/previewRefund'
import { problems } from './actions/problems'
import { readMemberCode } from './actions/readMemberCode'
import { recordTender } from './actions/recordTender'
import { refund } from './actions/refund'
import { refundRequests } from './actions/refundRequests'
import { releaseLock } from './actions/releaseLock'
import { reports } from './actions/reports'
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
  refundRequests,
  approveRefund,
  declineRefund,
  reports,
  answerReport,
})
