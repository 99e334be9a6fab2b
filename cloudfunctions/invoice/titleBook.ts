import type { OutputOf } from '../../core/contracts/contract'
import type { invoice as contract } from '../../core/contracts/invoice'
import type { InvoiceTitles } from '../../core/domain/invoices/records'
import { keepTitle, noTitles } from '../../core/domain/invoices/titles'
import type { Transaction } from '../common/data/transaction'
import { newId } from '../common/runtime/ids'
import { open, seal } from '../common/runtime/sealing'

export type TitleView = OutputOf<(typeof contract)['titles']>['titles'][number]
type Field = 'name' | 'taxNumber' | 'email'

/** A title in the clear, as a form has it. */
export interface OpenTitle {
  readonly type: 'personal' | 'company'
  readonly name: string
  readonly taxNumber: string | null
  readonly email: string | null
}

/** Where a kept title's personal data is sealed for. */
function place(memberId: string, titleId: string, field: Field): string {
  return `invoiceTitles/${memberId}/${titleId}/${field}`
}

/** The titles of a member in the clear, the one used last first. */
export function titleViews(book: InvoiceTitles | null): TitleView[] {
  if (book === null) return []
  const { _id: memberId, defaultTitleId } = book
  return [...book.titles]
    .sort((a, b) => b.usedAt - a.usedAt)
    .map(({ titleId, type, sealedName, sealedTaxNumber, sealedEmail }) => {
      const opened = (sealed: string, field: Field): string => open(sealed, place(memberId, titleId, field))
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
  const sealed = (text: string, field: Field): string => seal(text, place(book._id, id, field))
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
