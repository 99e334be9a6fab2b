import type { LocalMachine } from '../../local/localMachine'
import type { JournalEntry } from '../../local/kernel/journal'

/** Something the story promised did not happen. */
export class BrokenPromise extends Error {}

export type Write = (line: string) => void

/** Tells a story step by step; after each, what the local journal saw of it. */
export class Narrator {
  private step = 0

  constructor(
    private readonly machine: LocalMachine,
    private readonly write: Write,
  ) {}

  /** One step: its title, what it tells, and the journal's entries since it began. */
  async tell<Result>(title: string, act: () => Promise<Result>): Promise<Result> {
    this.step += 1
    this.write('')
    this.write(`${String(this.step).padStart(2)}. ${title}`)
    const before = this.machine.journal.last()
    const result = await act()
    this.write(`    journal: ${await this.seen(before)}`)
    return result
  }

  say(text: string): void {
    this.write(`    ${text}`)
  }

  /** A promise of the product: said when it holds, the end of the story when it does not. */
  holds(promise: string, kept: boolean, found?: unknown): void {
    if (!kept) throw new BrokenPromise(`${promise} – found ${JSON.stringify(found)}`)
    this.write(`    ✓ ${promise}`)
  }

  equals(what: string, found: unknown, wanted: unknown): void {
    this.holds(
      `${what}: ${typeof wanted === 'string' ? wanted : JSON.stringify(wanted)}`,
      JSON.stringify(found) === JSON.stringify(wanted),
      found,
    )
  }

  /** Asked over HTTP, as anybody can. */
  private async seen(after: number): Promise<string> {
    const response = await fetch(`${this.machine.baseUrl}/local/journal?after=${after}&limit=20000`)
    const { entries } = (await response.json()) as { entries: JournalEntry[] }
    const counts = new Map<string, number>()
    for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    if (counts.size === 0) throw new BrokenPromise('the journal saw nothing of this step')
    return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')
  }
}

/** `12345` fen as `123.45`. */
export function yuan(fen: number): string {
  return (fen / 100).toFixed(2)
}
