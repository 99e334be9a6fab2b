import { audit, type Books } from '../../core/domain/ledger/audit'
import type { Violation } from '../../core/domain/ledger/violation'
import { addDays, businessDay } from '../../core/domain/units/time'
import type { Job, JobContext } from '../common/runtime/serveTimer'
import { nextCursor } from '../common/data/nextCursor'
import { workOnRound } from '../common/services/rounds'
import { readBooks, readBooksOfNobody } from './readBooks'

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
  const { db } = context
  if (cursor === '')
    await prove(context, `audit:${day}:nobody`, () => readBooksOfNobody(db, addDays(day, -1)))
  const members = await db.members.find({
    where: { _id: { gt: cursor } },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  const memberIds = members.map(({ _id }) => _id)
  const [first] = memberIds
  if (first !== undefined) await prove(context, `audit:${day}:${first}`, () => readBooks(db, memberIds))
  return nextCursor(members, pageSize)
}

/** Audits some books, and writes down what does not hold. */
async function prove(context: JobContext, id: string, read: () => Promise<Books>): Promise<void> {
  const violations = await provenViolations(read)
  if (violations.length === 0) return
  context.log.error('the books do not hold', {
    count: violations.length,
    violations: violations.slice(0, 20),
  })
  await record(context, id, 'audit violations', violations)
}

async function provenViolations(read: () => Promise<Books>): Promise<readonly Violation[]> {
  const first = audit(await read())
  if (first.length === 0) return []
  await new Promise((resolve) => setTimeout(resolve, secondLookMs))
  const again = new Set(audit(await read()).map(nameOf))
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
