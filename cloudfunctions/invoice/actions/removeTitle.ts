import { DomainError } from '../../../core/contracts/errors'
import { invoice as contract } from '../../../core/contracts/invoice'
import { set } from '../../../core/domain/decision'
import { dropTitle } from '../../../core/domain/invoices/titles'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { titleViews } from '../../common/views/invoiceTitles'
import { readBook } from '../titleBook'

/** Forgets a title. */
export const removeTitle = action(contract.removeTitle, async ({ input, caller, db }) => {
  const { titleId } = input
  const book = await db.transaction(async (tx) => {
    const before = await readBook(tx, memberIdOf(caller))
    if (!before.titles.some((one) => one.titleId === titleId)) throw new DomainError('NOT_FOUND', { titleId })
    const after = dropTitle(before, titleId)
    return tx.save({ changes: [set('invoiceTitles', after)], result: after })
  })
  return { titles: titleViews(book) }
})
