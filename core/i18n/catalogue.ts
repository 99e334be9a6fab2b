import { errorTexts } from './catalogues/error'
import { messageTexts } from './catalogues/message'
import { pageTexts } from './catalogues/page'
import { appTexts } from './catalogues/pages'
import { problemTexts } from './catalogues/problem'
import { quoteTexts } from './catalogues/quote'
import { termTexts } from './catalogues/term'
import type { Entry } from './entry'

/** Every text of the product, by its key. */
export const catalogue = {
  ...appTexts,
  ...errorTexts,
  ...messageTexts,
  ...pageTexts,
  ...problemTexts,
  ...quoteTexts,
  ...termTexts,
} as const

export type TextKey = keyof typeof catalogue

/** A map and not the object itself: a key such as `constructor` finds nothing. */
const entries: ReadonlyMap<string, Entry> = new Map(Object.entries(catalogue))

/** The entry of a key, or null for a key that no version of the catalogue in hand knows. */
export function entryOf(key: string): Entry | null {
  return entries.get(key) ?? null
}
