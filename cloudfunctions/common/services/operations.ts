import { insert, type Change } from '../../../core/domain/decision'
import { DuplicateKeyError } from '../data/errors'
import type { ActContext } from '../runtime/action'
import { actorOf, type Caller } from '../runtime/caller'

export interface OperationFacts {
  /** The request id of an act that must happen once: a second one finds the record's id taken. */
  readonly once?: string
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
    _id:
      facts.once === undefined
        ? `operation:${at}:${requestId}`
        : operationId(facts.action, facts.subject, facts.once),
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

/** The id of an operation that happens once per request. */
export function operationId(action: string, subject: string, once: string): string {
  return `operation:${action}:${subject}:${once}`
}

/** Writes an operation down on its own, where the act is more than one transaction. Once, however often its commit is tried. */
export async function recordOperation(
  context: ActContext,
  caller: Caller,
  facts: OperationFacts,
): Promise<void> {
  const changes = [operation(context, caller, facts)]
  try {
    await context.db.transaction((tx) => tx.save({ changes, result: undefined }))
  } catch (error) {
    // The first commit's answer was lost.
    if (!(error instanceof DuplicateKeyError)) throw error
  }
}
