/** The cursor after a page, or null when it was the last one. */
export function nextCursor(page: readonly { readonly _id: string }[], limit: number): string | null {
  const last = page.at(-1)
  return last === undefined || page.length < limit ? null : last._id
}
