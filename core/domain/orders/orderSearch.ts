/** An order id is a ulid; WeChat's bill shows the out_trade_no, which is the id and two digits. */
const ID_LENGTH = 26

/** The ids that a search may mean: from and to, both included. A whole order number means one, its beginning all that begin so. */
export function searchedIds(text: string): { readonly gte: string; readonly lte: string } {
  const start = text.trim().toUpperCase().slice(0, ID_LENGTH)
  return { gte: start, lte: start.length === ID_LENGTH ? start : `${start}~` }
}
