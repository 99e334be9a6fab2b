import { DomainError } from '../../../core/contracts/errors'
import { invoice as contract } from '../../../core/contracts/invoice'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { invoiceView } from '../invoiceView'

/** One of the caller's invoices. */
export const detail = action(contract.detail, async ({ input, caller, db }) => {
  const invoice = await db.invoices.require(input.invoiceId)
  if (invoice.memberId !== memberIdOf(caller)) throw new DomainError('NOT_FOUND')
  return { invoice: invoiceView(invoice) }
})
