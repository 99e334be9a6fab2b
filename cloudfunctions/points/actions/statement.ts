import type { OutputOf } from '../../../core/contracts/contract'
import { points as contract } from '../../../core/contracts/points'
import { accounts } from '../../../core/domain/ledger/accounts'
import type { Journal } from '../../../core/domain/ledger/records'
import { balanceOf } from '../../../core/domain/ledger/sums'
import type { Database } from '../../common/data/database'
import { pageByInstant, type Page } from '../../common/data/pageByInstant'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'

const pageSize = 50
/** Journals without points are passed over; so many pages at most for one answer. */
const maxPages = 3

type Row = OutputOf<typeof contract.statement>['rows'][number]

/** Every movement of the caller's points, newest first, from the journals themselves (G8, G12). */
export const statement = action(contract.statement, async ({ input, caller, db }) => {
  const memberId = memberIdOf(caller)
  let cursor: string | null | undefined = input.cursor
  const rows: Row[] = []
  for (let read = 0; read < maxPages && rows.length === 0 && cursor !== null; read += 1) {
    const page: Page<Journal> = await journalsOf(db, memberId, cursor)
    rows.push(...page.items.flatMap((journal) => rowOf(journal, memberId)))
    cursor = page.nextCursor
  }
  return { rows, nextCursor: cursor ?? null }
})

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
  return points === 0 ? [] : [{ journalId, act, points, at, orderId: orderId === '' ? null : orderId }]
}
