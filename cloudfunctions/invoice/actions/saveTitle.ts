import { DomainError } from '../../../core/contracts/errors'
import { invoice as contract } from '../../../core/contracts/invoice'
import { set } from '../../../core/domain/decision'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { titleViews } from '../../common/views/invoiceTitles'
import { kept, openTitle, readBook } from '../titleBook'

/** Keeps a title for the next time, or changes one that is kept. */
export const saveTitle = action(contract.saveTitle, async ({ input, caller, db, clock }) => {
  const { titleId, email, isDefault: asDefault } = input
  const title = openTitle(input.title, email)
  const book = await db.transaction(async (tx) => {
    const before = await readBook(tx, memberIdOf(caller))
    if (titleId !== undefined && !before.titles.some((one) => one.titleId === titleId))
      throw new DomainError('NOT_FOUND', { titleId })
    const after = kept(before, { titleId, title, asDefault, at: clock.now() })
    return tx.save({ changes: [set('invoiceTitles', after)], result: after })
  })
  return { titles: titleViews(book) }
})
