import type { DocumentRecord } from '../engine/record'
import type { Matcher, MatchTrace } from '../query/matcher'
import type { DatabaseService, Scope } from '../service'
import type { Update } from '../update/update'
import type { StoredDocument } from '../values/document'
import { toStored } from './validate'

export interface UpdatedOne {
  /** The document afterwards. */
  readonly document: StoredDocument
  readonly isModified: boolean
}

/**
 * Updates one document that was found before, waiting for a transaction that holds it. Undefined when it does not match
 * any more by then.
 */
export function updateOne(
  service: DatabaseService,
  scope: Scope,
  record: DocumentRecord,
  matches: Matcher,
  update: Update,
): Promise<UpdatedOne | undefined> {
  return service.whenFree(() => {
    const present = scope.collection.seen(record, scope.transaction)
    const trace: MatchTrace = {}
    if (present === undefined || !matches(present, trace)) return undefined
    scope.collection.checkHolder(record, scope.transaction)
    const next = update.apply(present, trace, false)
    if (next === present) return { document: present, isModified: false }
    const stored = toStored(next, service.isStrict)
    scope.collection.replace(record, stored, scope.transaction)
    scope.report.written = [...(scope.report.written ?? []), record.id]
    return { document: stored, isModified: true }
  })
}
