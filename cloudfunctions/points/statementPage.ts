import type { OutputOf } from '../../core/contracts/contract'
import type { points as contract } from '../../core/contracts/points'
import { accounts } from '../../core/domain/ledger/accounts'
import type { Journal } from '../../core/domain/ledger/records'
import { balanceOf } from '../../core/domain/ledger/sums'
import type { Pricing } from '../../core/domain/pricing/records'
import type { Database } from '../common/data/database'
import { pageByInstant, type Page } from '../common/data/pageByInstant'
import { gradeOf } from '../common/views/prices'

const pageSize = 50
/** Journals without points are passed over; so many pages at most for one answer. */
const maxPages = 3

type Statement = OutputOf<(typeof contract)['statement']>
type Row = Statement['rows'][number]

/** Every movement of a member's points, newest first, from the journals themselves (G8, G12). */
export async function statementPage(
  db: Database,
  memberId: string,
  pricing: Pricing,
  from: string | undefined,
): Promise<Statement> {
  let cursor: string | null | undefined = from
  const rows: Row[] = []
  for (let read = 0; read < maxPages && rows.length === 0 && cursor !== null; read += 1) {
    const page: Page<Journal> = await journalsOf(db, memberId, cursor)
    rows.push(...page.items.flatMap((journal) => rowOf(journal, memberId)))
    cursor = page.nextCursor
  }
  return { rows: await withFuel(db, rows, pricing), nextCursor: cursor ?? null }
}

function journalsOf(db: Database, memberId: string, cursor: string | undefined): Promise<Page<Journal>> {
  return pageByInstant(
    {
      before: (at, limit) =>
        db.journals.find({ where: { memberId, at: { lt: at } }, orderBy: [['at', 'desc']], limit }),
      at: (at) => db.journals.find({ where: { memberId, at }, limit: 1000 }),
      instantOf: (journal) => journal.at,
    },
    cursor,
    pageSize,
  )
}

function rowOf(journal: Journal, memberId: string): Row[] {
  const points = balanceOf([journal], accounts.member(memberId), 'points')
  const { _id: journalId, act, at, orderId } = journal
  return points === 0
    ? []
    : [{ journalId, act, points, at, orderId: orderId === '' ? null : orderId, fuel: null }]
}

/** The rows with what was fuelled: the orders of a page are read at once. */
async function withFuel(db: Database, rows: readonly Row[], pricing: Pricing): Promise<Row[]> {
  const orderIds = [...new Set(rows.flatMap(({ orderId }) => (orderId === null ? [] : [orderId])))]
  if (orderIds.length === 0) return [...rows]
  const orders = await db.orders.find({ where: { _id: { in: orderIds } }, limit: orderIds.length })
  return rows.map((row) => {
    const order = orders.find(({ _id }) => _id === row.orderId)
    if (order?.sale == null) return row
    return {
      ...row,
      fuel: { grade: gradeOf(pricing, order.productId), volumeMl: order.sale.volumeMl },
    }
  })
}
