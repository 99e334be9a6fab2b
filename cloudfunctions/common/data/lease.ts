import { set } from '../../../core/domain/decision'
import type { Lease } from '../../../core/domain/system/records'
import type { Database } from './database'
import { DuplicateKeyError } from './errors'
import type { Transaction } from './transaction'

/** A lease that is held: its fence, and the checkpoint where the last holder stopped. */
export interface HeldLease {
  readonly fence: number
  readonly checkpoint: string
  /** Notes how far the work has come and keeps the lease; false when another holder has taken over. */
  advance(checkpoint: string, untilAt: number): Promise<boolean>
  /** Lets go, keeping the checkpoint. */
  release(): Promise<void>
}

/** Takes the lease `name` for a while, or answers null when somebody holds it. */
export async function takeLease(
  db: Database,
  name: string,
  holder: string,
  at: number,
  untilAt: number,
): Promise<HeldLease | null> {
  const taken = await take(db, { name, holder, at, untilAt })
  return taken === null ? null : heldLease(db, taken)
}

interface Taker {
  readonly name: string
  readonly holder: string
  readonly at: number
  readonly untilAt: number
}

async function take(db: Database, taker: Taker): Promise<Lease | null> {
  try {
    return await db.transaction((tx) => takeFree(tx, taker))
  } catch (error) {
    // The very first two at once: the other one's lease is there now.
    if (error instanceof DuplicateKeyError) return null
    throw error
  }
}

async function takeFree(tx: Transaction, { name, holder, at, untilAt }: Taker): Promise<Lease | null> {
  const lease = await tx.get('leases', name)
  if (lease !== null && lease.until > at && lease.holder !== holder) return null
  const next: Lease = {
    _id: name,
    schema: 1,
    holder,
    fence: (lease?.fence ?? 0) + 1,
    until: untilAt,
    checkpoint: lease?.checkpoint ?? '',
  }
  return tx.save({ changes: [set('leases', next)], result: next })
}

function heldLease(db: Database, taken: Lease): HeldLease {
  const change = (alter: (lease: Lease) => Lease): Promise<boolean> =>
    db.transaction(async (tx) => {
      const lease = await tx.get('leases', taken._id)
      if (lease?.fence !== taken.fence) return false
      return tx.save({ changes: [set('leases', alter(lease))], result: true })
    })
  return {
    fence: taken.fence,
    checkpoint: taken.checkpoint,
    advance: (checkpoint, untilAt) => change((lease) => ({ ...lease, checkpoint, until: untilAt })),
    release: async () => {
      await change((lease) => ({ ...lease, until: 0 }))
    },
  }
}
