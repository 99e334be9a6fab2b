import type { InvoiceTitles } from './records'

/** A member keeps this many titles; the one unused for longest gives way. */
export const MAX_TITLES = 10

type Title = InvoiceTitles['titles'][number]

/** `invoiceTitles/{memberId}` */
export function noTitles(memberId: string): InvoiceTitles {
  return { _id: memberId, schema: 1, titles: [], defaultTitleId: '' }
}

/** A title kept, or kept anew under its id; the first one becomes the default. */
export function keepTitle(book: InvoiceTitles, title: Title, asDefault: boolean): InvoiceTitles {
  const others = book.titles.filter(({ titleId }) => titleId !== title.titleId)
  const titles = [title, ...[...others].sort((a, b) => b.usedAt - a.usedAt)]
  const wantsDefault = asDefault || book.defaultTitleId === ''
  const defaultTitleId = wantsDefault ? title.titleId : book.defaultTitleId
  return { ...book, titles: withinLimit(titles, defaultTitleId), defaultTitleId }
}

/** The default stays, however long it is unused. */
function withinLimit(titles: readonly Title[], defaultTitleId: string): Title[] {
  if (titles.length <= MAX_TITLES) return [...titles]
  const leaving = titles.filter(({ titleId }) => titleId !== defaultTitleId).at(-1)
  return titles.filter((title) => title !== leaving)
}

/** A title forgotten; when it was the default, the one used last takes its place. */
export function dropTitle(book: InvoiceTitles, titleId: string): InvoiceTitles {
  const titles = book.titles.filter((title) => title.titleId !== titleId)
  const latest = titles.reduce<Title | null>(
    (last, title) => (last === null || title.usedAt > last.usedAt ? title : last),
    null,
  )
  const defaultTitleId = book.defaultTitleId === titleId ? (latest?.titleId ?? '') : book.defaultTitleId
  return { ...book, titles, defaultTitleId }
}
