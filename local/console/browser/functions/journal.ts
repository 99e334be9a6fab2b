/** An entry of `GET /local/journal`. */
export interface JournalEntry {
  readonly n: number
  readonly at: number
  readonly kind: string
  readonly title: string
  readonly invocationId?: string
  readonly detail?: unknown
  readonly roundTrips?: { readonly database: number; readonly storage: number; readonly openapi: number }
}

export interface JournalAnswer {
  readonly entries: readonly JournalEntry[]
  readonly last: number
}

/** What the journal keeps of a finished call. */
export interface CallDetail {
  readonly durationMs: number
  readonly event: unknown
  readonly ok: boolean
  readonly result?: unknown
  readonly code?: string
  readonly message?: string
}

export const callDetail = (entry: JournalEntry): CallDetail => entry.detail as CallDetail

/** The station's controller asks every second or so; among the calls that would hide everything else. */
export const CHATTER = 'forecourt by http'
