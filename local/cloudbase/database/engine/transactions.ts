import { randomBytes } from 'node:crypto'
import type { VirtualClock } from '../../../kernel/clock'
import type { Engine } from './engine'
import { transactionMissing } from './errors'
import { Transaction } from './transaction'

/** A transaction must commit or abort within this many milliseconds, or the server aborts it. */
export const TRANSACTION_LIFETIME_MS = 30_000

/** The open transactions by id, and the end of those that live too long. */
export class Transactions {
  private readonly open = new Map<
    string,
    { readonly transaction: Transaction; readonly timer: NodeJS.Timeout }
  >()
  private readonly stopListening: () => void

  constructor(
    private readonly engine: Engine,
    private readonly clock: VirtualClock,
  ) {
    this.stopListening = clock.onChange(() => {
      this.abortExpired()
    })
  }

  start(invocationId: string | undefined): Transaction {
    const id = randomBytes(16).toString('hex')
    const transaction = new Transaction(id, this.clock.now(), Date.now(), invocationId)
    const timer = setTimeout(() => {
      this.abort(transaction)
    }, TRANSACTION_LIFETIME_MS)
    timer.unref()
    this.open.set(id, { transaction, timer })
    return transaction
  }

  /** Throws DATABASE_TRANSACTION_FAIL for one that is unknown, ended or too old. */
  require(id: string): Transaction {
    this.abortExpired()
    const found = this.find(id)
    if (found === undefined) throw transactionMissing()
    return found
  }

  /** The transaction while it is open. */
  find(id: string): Transaction | undefined {
    return this.open.get(id)?.transaction
  }

  /** Open transactions that this function invocation started. */
  ofInvocation(invocationId: string): readonly Transaction[] {
    return [...this.open.values()]
      .map(({ transaction }) => transaction)
      .filter((transaction) => transaction.invocationId === invocationId)
  }

  count(): number {
    return this.open.size
  }

  commit(transaction: Transaction): void {
    this.forget(transaction)
    this.engine.commit(transaction)
  }

  abort(transaction: Transaction): void {
    if (!this.forget(transaction)) return
    this.engine.abort(transaction)
  }

  abortAll(): void {
    for (const { transaction } of [...this.open.values()]) this.abort(transaction)
  }

  close(): void {
    this.stopListening()
    this.abortAll()
  }

  /** Both clocks count: tests move the virtual one, and a real wait is a real wait. */
  private abortExpired(): void {
    for (const { transaction } of [...this.open.values()]) {
      const age = Math.max(this.clock.now() - transaction.startedAt, Date.now() - transaction.startedAtReal)
      if (age >= TRANSACTION_LIFETIME_MS) this.abort(transaction)
    }
  }

  private forget(transaction: Transaction): boolean {
    const found = this.open.get(transaction.id)
    if (found === undefined) return false
    clearTimeout(found.timer)
    return this.open.delete(transaction.id)
  }
}
