import { DomainError } from '../../../core/contracts/errors'
import { order as contract } from '../../../core/contracts/order'
import type { Station } from '../../../core/domain/station/records'
import { productOfNozzle } from '../../../core/domain/station/nozzles'
import { action, type ActContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { allStations, pricingOf, stationOf } from '../../common/services/catalogue'
import { addressesOf } from '../../common/services/fileAddresses'
import { orderSummaries } from '../../common/views/orderSummaries'
import { gradeOf } from '../../common/views/prices'
import { reportView } from '../../common/views/reports'
import { ownOrder } from '../ownOrder'

/** What may be reported about, and what the caller has reported before: the report page's first screen (C15). */
export const reportForm = action(contract.reportForm, async (context) => {
  const { input, caller, db, clock } = context
  const at = clock.now()
  const order = input.orderId === undefined ? null : await ownOrder(db, caller, input.orderId)
  const station = await wantedStation(context, order?.stationId ?? input.stationId)
  const [pricing, reports, summaries] = await Promise.all([
    pricingOf(db, station._id, at),
    db.reports.find({
      where: { memberId: memberIdOf(caller) },
      orderBy: [['at', 'desc']],
      limit: 10,
    }),
    order === null ? [] : orderSummaries(db, [order], at),
  ])
  const addresses = await addressesOf(
    context,
    reports.flatMap(({ fileIds }) => fileIds),
  )
  return {
    order: summaries[0] ?? null,
    station: {
      stationId: station._id,
      name: station.name,
      phone: station.phone,
      nozzles: station.nozzles.map((nozzle) => ({
        number: nozzle.number,
        grade: gradeOf(pricing, productOfNozzle(nozzle, at) ?? ''),
      })),
    },
    reports: reports.map((report) => ({
      ...reportView(report),
      photoUrls: report.fileIds.map((fileId) => addresses.get(fileId) ?? null),
    })),
    at,
  }
})

/** The station that was named, or the first one. */
async function wantedStation({ db, clock }: ActContext, stationId: string | undefined): Promise<Station> {
  if (stationId !== undefined) return stationOf(db, stationId, clock.now())
  const [first] = await allStations(db)
  if (first === undefined) throw new DomainError('NOT_FOUND')
  return first
}
