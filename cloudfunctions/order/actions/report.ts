import { DomainError } from '../../../core/contracts/errors'
import { order as contract } from '../../../core/contracts/order'
import type { Report } from '../../../core/domain/driverReports/records'
import { report as decideReport } from '../../../core/domain/driverReports/reports'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { stableId } from '../../common/runtime/ids'
import { stationOf } from '../../common/services/catalogue'
import { uploadedFiles } from '../../common/services/files'
import { reportView } from '../../common/views/reports'
import { ownOrder } from '../ownOrder'

type Context = ActionContext<typeof contract.report>

/** Tells the station what went wrong, with photos (C15). The same tap again finds the report that the first one made. */
export const report = action(contract.report, async (context) => {
  const { caller, db, input } = context
  const memberId = memberIdOf(caller)
  const reportId = `report:${stableId(memberId, input.requestId)}`
  const before = await db.reports.get(reportId)
  return { report: reportView(before ?? (await tell(context, memberId, reportId))) }
})

async function tell(context: Context, memberId: string, reportId: string): Promise<Report> {
  const { input, db, clock } = context
  const { kind, text } = input
  const at = clock.now()
  const place = await placeOf(context)
  const [files, open] = await Promise.all([
    uploadedFiles(context, memberId, 'report', input.fileIds),
    db.reports.count({ memberId, state: { in: ['received', 'inWork'] } }),
  ])
  return db.transaction(async (tx) => {
    const told = await tx.get('reports', reportId)
    if (told !== null) return told
    const order = place.orderId === null ? null : await tx.require('orders', place.orderId)
    return tx.save(decideReport({ ...place, reportId, memberId, order, kind, text, files, open, at }))
  })
}

/** What the report is about: the caller's order, or a station and perhaps one of its nozzles. @throws DomainError NOT_FOUND */
async function placeOf({ input: { about }, caller, db, clock }: Context) {
  if ('orderId' in about) {
    const { _id: orderId, stationId, nozzleNumber } = await ownOrder(db, caller, about.orderId)
    return { orderId, stationId, nozzleNumber }
  }
  const { stationId, nozzleNumber } = about
  const { nozzles } = await stationOf(db, stationId, clock.now())
  if (nozzleNumber !== null && !nozzles.some(({ number }) => number === nozzleNumber))
    throw new DomainError('NOT_FOUND', { nozzleNumber })
  return { orderId: null, stationId, nozzleNumber: nozzleNumber ?? 0 }
}
