import { audit, type Books } from '../../core/domain/ledger/audit'
import type { Violation } from '../../core/domain/ledger/violation'
import { businessDay } from '../../core/domain/units/time'
import type { Job, JobContext } from '../common/runtime/serveTimer'
import { nextCursor } from '../common/services/activeMembers'
import { workOnRound } from '../common/services/rounds'
import { readBooks } from './readBooks'

const pageSize = 20
/** An act in the middle of the reading looks like a fault: what still does not hold a little later is one. */
const secondLookMs = 2_000

/** Every member's books, closed memberships included, once a day. */
export const auditBooks: Job = {
  name: 'auditBooks',
  run: async (context) => {
    const day = businessDay(context.clock.now())
    const outcome = await workOnRound(context, {
      name: 'audit',
      round: day,
      page: (cursor) => auditPage(context, day, cursor),
    })
    if (outcome === 'done') await record(context, `audit:${day}`, 'audit finished', [])
  },
}

async function auditPage(context: JobContext, day: string, cursor: string): Promise<string | null> {
  const members = await context.db.members.find({
    where: { _id: { gt: cursor } },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  const memberIds = members.map(({ _id }) => _id)
  const violations = await provenViolations(context, memberIds)
  if (violations.length > 0) {
    context.log.error('the books do not hold', {
      count: violations.length,
      violations: violations.slice(0, 20),
    })
    await record(context, `audit:${day}:${memberIds[0] ?? ''}`, 'audit violations', violations)
  }
  return nextCursor(members, pageSize)
}

async function provenViolations(
  { db }: JobContext,
  memberIds: readonly string[],
): Promise<readonly Violation[]> {
  const look = async (): Promise<Violation[]> => {
    const books: Books = await readBooks(db, memberIds)
    return audit(books)
  }
  const first = await look()
  if (first.length === 0) return []
  await new Promise((resolve) => setTimeout(resolve, secondLookMs))
  const again = new Set((await look()).map(nameOf))
  return first.filter((violation) => again.has(nameOf(violation)))
}

function nameOf({ code, subject, what }: Violation): string {
  return `${code} ${subject} ${what}`
}

/** Longer than this nobody reads; the log has the count. */
const maxDetails = 20_000

async function record(
  { db, clock }: JobContext,
  id: string,
  action: string,
  violations: readonly Violation[],
): Promise<void> {
  await db.operations.put({
    _id: id,
    schema: 1,
    at: clock.now(),
    role: 'system',
    actor: 'audit',
    action,
    subject: id,
    reason: '',
    details: JSON.stringify(violations).slice(0, maxDetails),
  })
}
