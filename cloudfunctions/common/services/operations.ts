import { insert, type Change } from '../../../core/domain/decision'
import type { ActContext } from '../runtime/action'
import { actorOf, type Caller } from '../runtime/caller'

export interface OperationFacts {
  readonly action: string
  /** What it was done to: a sale, an order, a price. */
  readonly subject: string
  readonly reason?: string
  readonly details?: Readonly<Record<string, string | number | boolean>>
}

/** The record of an act of staff or owner, to be written with the act itself (O3). */
export function operation({ clock, requestId }: ActContext, caller: Caller, facts: OperationFacts): Change {
  const at = clock.now()
  const actor = actorOf(caller)
  return insert('operations', {
    _id: `operation:${at}:${requestId}`,
    schema: 1,
    at,
    role: actor.role,
    actor: actor.id,
    action: facts.action,
    subject: facts.subject,
    reason: facts.reason ?? '',
    details: JSON.stringify(facts.details ?? {}),
  })
}

/** Writes an operation down on its own, where the act is more than one transaction. */
export async function recordOperation(
  context: ActContext,
  caller: Caller,
  facts: OperationFacts,
): Promise<void> {
  await context.db.transaction((tx) =>
    tx.save({ changes: [operation(context, caller, facts)], result: undefined }),
  )
}
