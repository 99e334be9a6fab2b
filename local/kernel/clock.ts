/** The one clock of the local machine: real time plus an offset that tests and people may set. Milliseconds. */
export class VirtualClock {
  private offset = 0
  private readonly listeners = new Set<(offsetMs: number) => void>()

  now(): number {
    return Date.now() + this.offset
  }

  offsetMs(): number {
    return this.offset
  }

  /** Sets the present instant; time runs on from there. */
  setNow(instantMs: number): void {
    this.setOffset(instantMs - Date.now())
  }

  /** Moves forward (or back) by a span. */
  advance(spanMs: number): void {
    this.setOffset(this.offset + spanMs)
  }

  /** Back to real time, exactly. */
  reset(): void {
    this.setOffset(0)
  }

  /** Called whenever the offset changes. Returns the way to stop listening. */
  onChange(listener: (offsetMs: number) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private setOffset(offsetMs: number): void {
    this.offset = offsetMs
    for (const listener of this.listeners) listener(offsetMs)
  }
}
