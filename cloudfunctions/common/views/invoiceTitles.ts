import type { InvoiceTitleView } from '../../../core/contracts/invoice'
import type { InvoiceTitles } from '../../../core/domain/invoices/records'
import { open } from '../runtime/sealing'

export type TitleField = 'name' | 'taxNumber' | 'email'

/** Where a kept title's personal data is sealed for. */
export function titlePlace(memberId: string, titleId: string, field: TitleField): string {
  return `invoiceTitles/${memberId}/${titleId}/${field}`
}

/** The titles of a member in the clear, the one used last first. */
export function titleViews(book: InvoiceTitles | null): InvoiceTitleView[] {
  if (book === null) return []
  const { _id: memberId, defaultTitleId } = book
  return [...book.titles]
    .sort((a, b) => b.usedAt - a.usedAt)
    .map(({ titleId, type, sealedName, sealedTaxNumber, sealedEmail }) => {
      const opened = (sealed: string, field: TitleField): string =>
        open(sealed, titlePlace(memberId, titleId, field))
      return {
        titleId,
        type,
        name: opened(sealedName, 'name'),
        taxNumber: sealedTaxNumber === null ? null : opened(sealedTaxNumber, 'taxNumber'),
        email: sealedEmail === null ? null : opened(sealedEmail, 'email'),
        isDefault: titleId === defaultTitleId,
      }
    })
}

/** The title that a member's invoices usually bear: the one he has named, or the one used last. */
export function usualTitle(book: InvoiceTitles | null): InvoiceTitleView | null {
  const titles = titleViews(book)
  return titles.find(({ isDefault }) => isDefault) ?? titles[0] ?? null
}
