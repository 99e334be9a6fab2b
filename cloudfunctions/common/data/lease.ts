import { set } from '../../../core/domain/decision'
import type { Lease } from '../../../core/domain/system/records'
import type { Database } from './database'

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
  const taken = await db.transaction(async (tx) => {
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
  })
  return taken === null ? null : heldLease(db, taken)
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
