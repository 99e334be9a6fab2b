import type { Member } from '../../../core/domain/members/records'
import type { Database } from '../../common/data/database'
import { pageByInstant, type Page } from '../../common/data/pageByInstant'
import {
  ownConsent,
  ownCoupon,
  ownInvoice,
  ownMessage,
  ownOrder,
  ownPoints,
  ownRating,
  ownRefund,
  ownReport,
  type Row,
} from './records'
import { ownProfile, ownVehicles } from './person'

/** One sort of record: a page of it, newest first. */
type Part = (db: Database, member: Member, cursor: string | undefined) => Promise<Page<Row>>

const pageSize = 50

const once =
  (read: (db: Database, member: Member) => Promise<Row[]>): Part =>
  async (db, member) => ({ items: await read(db, member), nextCursor: null })

/** The parts in their order; each is read by an index that begins with the member. */
const parts = {
  profile: once((_db, member) => Promise.resolve([ownProfile(member)])),
  vehicles: once(ownVehicles),
  consents: (db, { _id: memberId }, cursor) =>
    mapped(
      pageByInstant(
        {
          before: (at, limit) =>
            db.consents.find({ where: { memberId, at: { lt: at } }, orderBy: [['at', 'desc']], limit }),
          at: (at) => db.consents.find({ where: { memberId, at }, limit: 1000 }),
          instantOf: ({ at }) => at,
        },
        cursor,
        pageSize,
      ),
      ownConsent,
    ),
  orders: (db, { _id: memberId }, cursor) =>
    mapped(
      pageByInstant(
        {
          before: (at, limit) =>
            db.orders.find({
              where: { memberId, createdAt: { lt: at } },
              orderBy: [['createdAt', 'desc']],
              limit,
            }),
          at: (createdAt) => db.orders.find({ where: { memberId, createdAt }, limit: 1000 }),
          instantOf: ({ createdAt }) => createdAt,
        },
        cursor,
        pageSize,
      ),
      ownOrder,
    ),
  refunds: once(async (db, { _id: memberId }) =>
    (await db.refunds.find({ where: { memberId }, orderBy: [['_id', 'desc']], limit: 1000 })).map(ownRefund),
  ),
  invoices: (db, { _id: memberId }, cursor) =>
    mapped(
      pageByInstant(
        {
          before: (at, limit) =>
            db.invoices.find({
              where: { memberId, requestedAt: { lt: at } },
              orderBy: [['requestedAt', 'desc']],
              limit,
            }),
          at: (requestedAt) => db.invoices.find({ where: { memberId, requestedAt }, limit: 1000 }),
          instantOf: ({ requestedAt }) => requestedAt,
        },
        cursor,
        pageSize,
      ),
      ownInvoice,
    ),
  points: (db, { _id: memberId }, cursor) =>
    mapped(
      pageByInstant(
        {
          before: (at, limit) =>
            db.journals.find({ where: { memberId, at: { lt: at } }, orderBy: [['at', 'desc']], limit }),
          at: (at) => db.journals.find({ where: { memberId, at }, limit: 1000 }),
          instantOf: ({ at }) => at,
        },
        cursor,
        pageSize,
      ),
      ownPoints,
    ),
  coupons: once(async (db, { _id: memberId }) =>
    (await db.coupons.find({ where: { memberId }, limit: 1000 })).map(ownCoupon),
  ),
  ratings: once(async (db, { _id: memberId }) =>
    (await db.ratings.find({ where: { memberId }, limit: 1000 })).map(ownRating),
  ),
  reports: once(async (db, { _id: memberId }) =>
    (await db.reports.find({ where: { memberId }, orderBy: [['at', 'desc']], limit: 1000 })).map(ownReport),
  ),
  messages: (db, { _id: memberId }, cursor) =>
    mapped(
      pageByInstant(
        {
          before: (at, limit) =>
            db.inboxMessages.find({ where: { memberId, at: { lt: at } }, orderBy: [['at', 'desc']], limit }),
          at: (at) => db.inboxMessages.find({ where: { memberId, at }, limit: 1000 }),
          instantOf: ({ at }) => at,
        },
        cursor,
        pageSize,
      ),
      ownMessage,
    ),
} as const satisfies Readonly<Record<string, Part>>

type PartName = keyof typeof parts

const names = Object.keys(parts) as PartName[]
export const firstPart: PartName = 'profile'

/** Where a copy goes on: a part and its own cursor. A cursor that is none begins with the first part. */
export function parseCursor(cursor: string): { readonly part: PartName; readonly rest: string | undefined } {
  const [name = '', rest] = cursor.split(':')
  return { part: names.find((one) => one === name) ?? firstPart, rest }
}

/** The cursor at which the next part begins; null after the last. */
export function partAfter(part: PartName): string | null {
  return names[names.indexOf(part) + 1] ?? null
}

export async function pageOfPart(
  db: Database,
  member: Member,
  part: PartName,
  cursor: string | undefined,
): Promise<{ readonly records: readonly Row[]; readonly nextCursor: string | null }> {
  const { items, nextCursor } = await parts[part](db, member, cursor)
  return { records: items.filter((record) => Object.keys(record).length > 0), nextCursor }
}

async function mapped<Item>(page: Promise<Page<Item>>, own: (item: Item) => Row): Promise<Page<Row>> {
  const { items, nextCursor } = await page
  return { items: items.map(own), nextCursor }
}
