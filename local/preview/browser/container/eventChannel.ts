type Listener = (...values: readonly unknown[]) => void

interface Entry {
  readonly listener: Listener
  readonly once: boolean
}

/** How a page and the one it opened talk: each hears what the other emits. */
export class EventChannel {
  private readonly entries = new Map<string, Entry[]>()
  private peer: EventChannel | undefined

  /** The two ends of one channel. */
  static pair(): readonly [opener: EventChannel, opened: EventChannel] {
    const [opener, opened] = [new EventChannel(), new EventChannel()]
    opener.peer = opened
    opened.peer = opener
    return [opener, opened]
  }

  emit(name: string, ...values: readonly unknown[]): void {
    this.peer?.hear(name, values)
  }

  on(name: string, listener: Listener): void {
    this.add(name, { listener, once: false })
  }

  once(name: string, listener: Listener): void {
    this.add(name, { listener, once: true })
  }

  off(name: string, listener?: Listener): void {
    const kept = (this.entries.get(name) ?? []).filter(
      (entry) => listener !== undefined && entry.listener !== listener,
    )
    this.entries.set(name, kept)
  }

  private add(name: string, entry: Entry): void {
    this.entries.set(name, [...(this.entries.get(name) ?? []), entry])
  }

  private hear(name: string, values: readonly unknown[]): void {
    for (const { listener, once } of this.entries.get(name) ?? []) {
      if (once) this.off(name, listener)
      listener(...values)
    }
  }
}
