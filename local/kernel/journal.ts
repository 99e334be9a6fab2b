/** What happened on the local machine, newest last: one bounded list that `/local/journal` shows. */
export interface JournalEntry {
  /** Running number, from 1. */
  readonly n: number
  /** Virtual instant, milliseconds. */
  readonly at: number
  readonly kind: JournalKind
  /** The function invocation this belongs to, when there is one. */
  readonly invocationId?: string
  /** Short, readable: `database.getDocument members`, `order.quote as oZhang`. */
  readonly title: string
  readonly detail?: unknown
}

export type JournalKind =
  | 'database'
  | 'function'
  | 'log'
  | 'openapi'
  | 'message'
  | 'payment'
  | 'storage'
  | 'timer'
  | 'fault'
  | 'forecourt'
  | 'refused'

export interface JournalFilter {
  readonly kind?: JournalKind
  readonly invocationId?: string
  /** Only entries whose title has these words. */
  readonly text?: string
  /** Only entries after this number. */
  readonly after?: number
  readonly limit?: number
}

export class Journal {
  private entries: JournalEntry[] = []
  private counter = 0
  private readonly listeners = new Set<(entry: JournalEntry) => void>()

  constructor(
    private readonly now: () => number,
    private readonly capacity = 20_000,
  ) {}

  add(entry: Omit<JournalEntry, 'n' | 'at'>): void {
    this.counter += 1
    const added = { n: this.counter, at: this.now(), ...entry }
    this.entries.push(added)
    // Dropping one by one would move the whole list with every entry.
    if (this.entries.length > this.capacity * 1.25)
      this.entries.splice(0, this.entries.length - this.capacity)
    for (const listener of this.listeners) listener(added)
  }

  /** Called at every entry, before the service that wrote it goes on. Returns the way to stop listening. */
  onAdd(listener: (entry: JournalEntry) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  list(filter: JournalFilter = {}): JournalEntry[] {
    const found = this.entries.filter(
      (entry) =>
        (filter.kind === undefined || entry.kind === filter.kind) &&
        (filter.invocationId === undefined || entry.invocationId === filter.invocationId) &&
        (filter.text === undefined || entry.title.toLowerCase().includes(filter.text.toLowerCase())) &&
        (filter.after === undefined || entry.n > filter.after),
    )
    return filter.limit === undefined ? found : found.slice(-filter.limit)
  }

  last(): number {
    return this.counter
  }

  reset(): void {
    this.entries = []
  }
}
