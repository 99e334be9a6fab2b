/** One page of what is listed newest first, and where the next one begins. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

interface Source<Item> {
  /** At most `limit` items before an instant, newest first. */
  before(at: number, limit: number): Promise<Item[]>
  /** All items of one instant. */
  at(at: number): Promise<Item[]>
  instantOf(item: Item): number
}

/**
 * Pages by an instant, newest first. Items of one instant stay on one page, so that none is lost between two: a cursor is
 * the instant of the last item. A cursor that is none begins at the start.
 */
export async function pageByInstant<Item extends { readonly _id: string }>(
  source: Source<Item>,
  cursor: string | undefined,
  size: number,
): Promise<Page<Item>> {
  const found = await source.before(startOf(cursor), size + 1)
  const page = found.slice(0, size)
  const last = page.at(-1)
  const next = found.at(size)
  if (last === undefined || next === undefined) return { items: page, nextCursor: null }
  const instant = source.instantOf(last)
  if (source.instantOf(next) !== instant) return { items: page, nextCursor: String(instant) }
  const known = new Set(page.map((item) => item._id))
  const rest = (await source.at(instant)).filter((item) => !known.has(item._id))
  return { items: [...page, ...rest], nextCursor: String(instant) }
}

function startOf(cursor: string | undefined): number {
  const instant = cursor === undefined || cursor === '' ? Number.NaN : Number(cursor)
  return Number.isSafeInteger(instant) ? instant : Number.MAX_SAFE_INTEGER
}
