import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Funds, Notification, Order, Refund, RefundOutcome } from './model'

interface Documents {
  readonly order: Order
  readonly refund: Refund
  readonly notification: Notification
  readonly funds: Funds
  /** How a refund will end, planned by hand. */
  readonly outcome: { readonly status: RefundOutcome }
}
type Kind = keyof Documents

interface Line {
  readonly kind: Kind
  readonly key: string
  readonly doc: unknown
}

/**
 * Documents by kind and key, in memory; with a folder also in an append-only file of one line per write. A line that a
 * crash tore is dropped at the next start, which also writes the file anew.
 */
export class Store {
  private readonly kinds: { [K in Kind]: Map<string, Documents[K]> } = {
    order: new Map(),
    refund: new Map(),
    notification: new Map(),
    funds: new Map(),
    outcome: new Map(),
  }
  private readonly file: string | undefined

  constructor(stateDir?: string) {
    this.file = stateDir === undefined ? undefined : join(stateDir, 'wechatpay', 'state.ndjson')
    if (this.file === undefined) return
    mkdirSync(dirname(this.file), { recursive: true })
    if (existsSync(this.file)) for (const line of readLines(this.file)) this.remember(line)
    this.compact()
  }

  get<K extends Kind>(kind: K, key: string): Documents[K] | undefined {
    return this.kinds[kind].get(key)
  }

  list<K extends Kind>(kind: K): Documents[K][] {
    return [...this.kinds[kind].values()]
  }

  put<K extends Kind>(kind: K, key: string, doc: Documents[K]): Documents[K] {
    this.kinds[kind].set(key, doc)
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify({ kind, key, doc })}\n`)
    return doc
  }

  reset(): void {
    for (const documents of Object.values(this.kinds)) documents.clear()
    this.compact()
  }

  private remember(line: Line): void {
    const documents: Map<string, unknown> = this.kinds[line.kind]
    documents.set(line.key, line.doc)
  }

  private compact(): void {
    if (this.file === undefined) return
    const all = Object.entries(this.kinds).flatMap(([kind, documents]) =>
      [...documents].map(([key, doc]) => `${JSON.stringify({ kind, key, doc })}\n`),
    )
    const draft = `${this.file}.new`
    writeFileSync(draft, all.join(''))
    renameSync(draft, this.file)
  }
}

function readLines(file: string): Line[] {
  const texts = readFileSync(file, 'utf8').split('\n')
  // Without a closing line feed the last write was cut short; split leaves '' behind a whole one.
  texts.pop()
  return texts.map((text) => JSON.parse(text) as Line)
}
