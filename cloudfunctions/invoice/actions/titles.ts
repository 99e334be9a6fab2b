import { invoice as contract } from '../../../core/contracts/invoice'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { titleViews } from '../titleBook'

/** The titles that the caller uses again. */
export const titles = action(contract.titles, async ({ caller, db }) => {
  return { titles: titleViews(await db.invoiceTitles.get(memberIdOf(caller))) }
})
