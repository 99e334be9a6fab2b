import { invoice as contract } from '../../../core/contracts/invoice'
import type { Invoice } from '../../../core/domain/invoices/records'
import type { Bilingual } from '../../../core/domain/units/schema'
import type { Database } from '../../common/data/database'
import { pageByInstant } from '../../common/data/pageByInstant'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { allStations } from '../../common/services/catalogue'
import { titleViews } from '../../common/views/invoiceTitles'
import { invoiceView } from '../invoiceView'

const pageSize = 20

/** The caller's invoices, newest first; with the first page the titles kept for them. */
export const list = action(contract.list, async ({ input, caller, db }) => {
  const memberId = memberIdOf(caller)
  const page = await pageByInstant(
    {
      before: (requestedAt, limit) =>
        db.invoices.find({
          where: { memberId, requestedAt: { lt: requestedAt } },
          orderBy: [['requestedAt', 'desc']],
          limit,
        }),
      at: (requestedAt) => db.invoices.find({ where: { memberId, requestedAt }, limit: 100 }),
      instantOf: (invoice) => invoice.requestedAt,
    },
    input.cursor,
    pageSize,
  )
  const [names, book] = await Promise.all([
    stationNames(db, page.items),
    input.cursor === undefined ? db.invoiceTitles.get(memberId) : null,
  ])
  return {
    invoices: page.items.flatMap((invoice) => {
      const stationName = names.get(invoice.orderId)
      return stationName === undefined ? [] : [{ invoice: invoiceView(invoice), stationName }]
    }),
    nextCursor: page.nextCursor,
    titles: input.cursor === undefined ? titleViews(book) : null,
  }
})

/** The names of the stations that invoices' orders were made at, by order. */
async function stationNames(db: Database, invoices: readonly Invoice[]): Promise<Map<string, Bilingual>> {
  if (invoices.length === 0) return new Map()
  const ids = [...new Set(invoices.map(({ orderId }) => orderId))]
  const [orders, stations] = await Promise.all([
    db.orders.find({ where: { _id: { in: ids } }, limit: 200 }),
    allStations(db),
  ])
  return new Map(
    orders.flatMap(({ _id, stationId }) => {
      const station = stations.find((one) => one._id === stationId)
      return station === undefined ? [] : [[_id, station.name] as const]
    }),
  )
}
