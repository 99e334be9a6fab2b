/** Longest run kept in one chunk; splitting keeps insertion near O(√n) instead of O(n). */
const CHUNK = 512

/** A list kept in the order of a total comparison, in chunks. Equal elements must not be added twice. */
export class SortedList<T> {
  private chunks: T[][] = []
  private count = 0

  constructor(private readonly compare: (left: T, right: T) => number) {}

  get size(): number {
    return this.count
  }

  clear(): void {
    this.chunks = []
    this.count = 0
  }

  add(element: T): void {
    this.count += 1
    const place = (other: T): number => this.compare(other, element)
    const c = Math.min(this.chunkAt(place), this.chunks.length - 1)
    const chunk = this.chunks[c]
    if (chunk === undefined) {
      this.chunks.push([element])
      return
    }
    chunk.splice(firstIndex(chunk, place), 0, element)
    if (chunk.length > CHUNK) this.chunks.splice(c + 1, 0, chunk.splice(chunk.length >> 1))
  }

  /** Removes the element that compares equal; false when there is none. */
  delete(element: T): boolean {
    const place = (other: T): number => this.compare(other, element)
    const c = this.chunkAt(place)
    const chunk = this.chunks[c]
    if (chunk === undefined) return false
    const i = firstIndex(chunk, place)
    const found = chunk[i]
    if (found === undefined || place(found) !== 0) return false
    chunk.splice(i, 1)
    if (chunk.length === 0) this.chunks.splice(c, 1)
    this.count -= 1
    return true
  }

  /**
   * The elements of one span, in order. `place` says where an element lies: negative before the span, 0 in it, positive
   * behind it. The list must not change while the span is read.
   */
  *span(place: (element: T) => number): Generator<T> {
    let c = this.chunkAt(place)
    let i = firstIndex(this.chunks[c] ?? [], place)
    for (; c < this.chunks.length; c += 1, i = 0) {
      const chunk = this.chunks[c] ?? []
      for (; i < chunk.length; i += 1) {
        const element = chunk[i]
        if (element === undefined) continue
        if (place(element) > 0) return
        yield element
      }
    }
  }

  /** As `span`, from its end to its beginning. */
  *spanBackwards(place: (element: T) => number): Generator<T> {
    const behind = (element: T): number => (place(element) > 0 ? 0 : -1)
    let c = Math.min(this.chunkAt(behind), this.chunks.length - 1)
    let i = firstIndex(this.chunks[c] ?? [], behind) - 1
    for (; c >= 0; c -= 1, i = (this.chunks[c]?.length ?? 0) - 1) {
      const chunk = this.chunks[c] ?? []
      for (; i >= 0; i -= 1) {
        const element = chunk[i]
        if (element === undefined) continue
        if (place(element) < 0) return
        yield element
      }
    }
  }

  /** The first chunk whose last element is not before the place; the number of chunks when all are. */
  private chunkAt(place: (element: T) => number): number {
    let low = 0
    let high = this.chunks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const last = this.chunks[middle]?.at(-1)
      if (last !== undefined && place(last) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

function firstIndex<T>(chunk: readonly T[], place: (element: T) => number): number {
  let low = 0
  let high = chunk.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = chunk[middle]
    if (element !== undefined && place(element) < 0) low = middle + 1
    else high = middle
  }
  return low
}
