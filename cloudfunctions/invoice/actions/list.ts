import { invoice as contract } from '../../../core/contracts/invoice'
import { pageByInstant } from '../../common/data/pageByInstant'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { invoiceView } from '../invoiceView'

const pageSize = 20

/** The caller's invoices, newest first. */
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
  return { invoices: page.items.map(invoiceView), nextCursor: page.nextCursor }
})
