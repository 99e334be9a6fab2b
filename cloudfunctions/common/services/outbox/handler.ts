import type { Journal, OutboxTask } from '../../../../core/domain/ledger/records'
import type { ActContext } from '../../runtime/action'

type Kind = OutboxTask['kind']

/** Does one kind of task. It may be run twice, also by two workers at once; it throws when it has to be tried again. */
export interface OutboxHandler<K extends Kind = Kind> {
  /** How long after the act it makes sense at the earliest, in milliseconds; 0 when absent. */
  readonly notBeforeMs?: number
  deliver(context: ActContext, task: Extract<OutboxTask, { kind: K }>, journal: Journal): Promise<void>
}

/** What a function can do of the outbox. A kind without a handler stays pending, for a function that has one. */
export type OutboxHandlers = { readonly [K in Kind]?: OutboxHandler<K> }
