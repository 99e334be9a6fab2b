import type { InvoiceTitles } from '../../core/domain/invoices/records'
import { keepTitle, noTitles } from '../../core/domain/invoices/titles'
import type { Transaction } from '../common/data/transaction'
import { newId } from '../common/runtime/ids'
import { seal } from '../common/runtime/sealing'
import { type TitleField, titlePlace, titleViews } from '../common/views/invoiceTitles'

/** A title in the clear, as a form has it. */
export interface OpenTitle {
  readonly type: 'personal' | 'company'
  readonly name: string
  readonly taxNumber: string | null
  readonly email: string | null
}

/** The member's titles, or none yet. */
export async function readBook(tx: Transaction, memberId: string): Promise<InvoiceTitles> {
  return (await tx.get('invoiceTitles', memberId)) ?? noTitles(memberId)
}

export interface Keeping {
  /** The title it takes the place of; without, one that says the same, or a new one. */
  readonly titleId?: string | undefined
  readonly title: OpenTitle
  readonly asDefault: boolean
  readonly at: number
}

/** The book with a title kept and sealed. */
export function kept(book: InvoiceTitles, { titleId, title, asDefault, at }: Keeping): InvoiceTitles {
  const id = titleId ?? sameTitle(book, title) ?? newId(at)
  const sealed = (text: string, field: TitleField): string => seal(text, titlePlace(book._id, id, field))
  return keepTitle(
    book,
    {
      titleId: id,
      type: title.type,
      sealedName: sealed(title.name, 'name'),
      sealedTaxNumber: title.taxNumber === null ? null : sealed(title.taxNumber, 'taxNumber'),
      sealedEmail: title.email === null ? null : sealed(title.email, 'email'),
      usedAt: at,
    },
    asDefault,
  )
}

function sameTitle(book: InvoiceTitles, title: OpenTitle): string | undefined {
  return titleViews(book).find(
    ({ type, name, taxNumber }) =>
      type === title.type && name === title.name && taxNumber === title.taxNumber,
  )?.titleId
}

/** A title of the contract's shape, with what it has not told apart from what is empty. */
export function openTitle(
  title: { readonly type: 'personal' | 'company'; readonly name: string; readonly taxNumber?: string },
  email: string | undefined,
): OpenTitle {
  const { type, name, taxNumber = null } = title
  return { type, name, taxNumber, email: email ?? null }
}
