/** Chance that is the same for the same seed on every machine. */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed | 0
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  /** One of the given things. Throws RangeError when there is none. */
  pick<T>(things: readonly T[]): T {
    const thing = things[this.int(0, things.length - 1)]
    if (thing === undefined) throw new RangeError('nothing to pick from')
    return thing
  }

  /** Mulberry32: 32 bits of state, plenty for a month at a fuel station. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
