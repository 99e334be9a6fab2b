import { unsaid } from '../../../core/domain/members/newMember'
import { nothingFollowed } from '../../../core/domain/orders/newOrder'
import type { CollectionName, RecordOf } from '../../../core/domain/records'

/** Turns a record of one version into the next. */
type Upgrade = (record: Readonly<Record<string, unknown>>) => Record<string, unknown>

/** The steps from version 1 on, by collection: a collection without an entry is at version 1. */
const upgrades: Partial<Record<CollectionName, readonly Upgrade[]>> = {
  // 2: vehicles, phone number, preferences, closing
  members: [(member) => ({ ...unsaid, ...member })],
  // 2: what the odometer showed, and what the order centre finds by: money back, reports
  orders: [(order) => ({ ...nothingFollowed, hasRefund: Number(order['refundCount']) > 0, ...order })],
}

/** The version that new records of a collection carry. */
export function schemaVersion(collection: CollectionName): number {
  return 1 + (upgrades[collection]?.length ?? 0)
}

/** Brings a record as it was read up to the present shape. */
export function upgrade<Name extends CollectionName>(
  collection: Name,
  stored: Readonly<Record<string, unknown>>,
): RecordOf<Name> {
  const version = stored['schema'] as number
  const steps = upgrades[collection]?.slice(version - 1) ?? []
  return steps.reduce<Readonly<Record<string, unknown>>>(
    (record, step) => step(record),
    stored,
  ) as RecordOf<Name>
}
