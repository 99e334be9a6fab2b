import type { Books } from '../../core/domain/ledger/audit'
import type { Database } from '../common/data/database'

/** The service answers no more than this at once. */
const pageSize = 1000

/** Everything that stands in the books of some members. */
export async function readBooks(db: Database, memberIds: readonly string[]): Promise<Books> {
  const after = (cursor: string) => ({
    where: { memberId: { in: memberIds }, _id: { gt: cursor } },
    orderBy: [['_id', 'asc'] as const],
    limit: pageSize,
  })
  return {
    members: await db.members.find({ where: { _id: { in: memberIds } }, limit: pageSize }),
    orders: await readAll((cursor) => db.orders.find(after(cursor))),
    journals: await readAll((cursor) => db.journals.find(after(cursor))),
    coupons: await readAll((cursor) => db.coupons.find(after(cursor))),
    refunds: await readAll((cursor) => db.refunds.find(after(cursor))),
  }
}

/** What was posted on one business day without a member: sales at the till. */
export async function readBooksOfNobody(db: Database, day: string): Promise<Books> {
  const journals = await readAll((cursor) =>
    db.journals.find({
      where: { partition: day, memberId: '', _id: { gt: cursor } },
      orderBy: [['_id', 'asc']],
      limit: pageSize,
    }),
  )
  return { members: [], orders: [], journals, coupons: [], refunds: [] }
}

async function readAll<Item extends { readonly _id: string }>(
  pageAfter: (cursor: string) => Promise<Item[]>,
): Promise<Item[]> {
  const all: Item[] = []
  for (;;) {
    const page = await pageAfter(all.at(-1)?._id ?? '')
    all.push(...page)
    if (page.length < pageSize) return all
  }
}
