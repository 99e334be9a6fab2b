import type { Kernel } from '../../kernel/service'
import { CloudBaseError, ConnectionLost } from '../gateway/errors'
import type { AdminCall, AdminReply } from '../gateway/admin'
import type { Collection } from './engine/collection'
import { Engine } from './engine/engine'
import { databaseTimeout, DocumentLocked } from './engine/errors'
import type { Transaction } from './engine/transaction'
import { Transactions } from './engine/transactions'
import { takeFault, withFault } from './faults'
import type { DatabaseOptions } from './options'
import type { DatabaseCallDetail, OperationReport } from './report'
import { checkOutsideWrite, checkOverlap } from './strict'

const DEFAULT_LOCK_WAIT_MS = 10_000
const DEFAULT_OVERLAP_HOLD_MS = 2

/** What a call aims at. */
export interface Target {
  readonly collectionName: string
  readonly transactionId?: string
  /** Wire text of the condition, for the journal. */
  readonly queryText?: string
}

/** What an action works in. */
export interface Scope {
  readonly collection: Collection
  readonly transaction: Transaction | undefined
  readonly report: OperationReport
}

/** What all actions share: the store, its transactions, and the way every call goes: faults, strictness, journal. */
export class DatabaseService {
  readonly engine = new Engine()
  readonly transactions: Transactions

  constructor(
    readonly kernel: Kernel,
    readonly options: DatabaseOptions,
  ) {
    this.transactions = new Transactions(this.engine, kernel.clock)
  }

  now(): number {
    return this.kernel.clock.now()
  }

  get isStrict(): boolean {
    return this.options.strict === true
  }

  /** Runs an action on a collection. */
  operate(
    call: AdminCall,
    target: Target,
    isWrite: boolean,
    work: (scope: Scope) => Promise<AdminReply> | AdminReply,
  ): Promise<AdminReply> {
    return this.observe(call, target, (report) => {
      if (this.isStrict && isWrite && target.transactionId === undefined) {
        checkOutsideWrite(this.transactions, call.invocationId, call.action, target.collectionName)
      }
      if (target.transactionId === undefined) {
        return work({
          collection: this.engine.collection(target.collectionName),
          transaction: undefined,
          report,
        })
      }
      const transaction = this.transactions.require(target.transactionId)
      return this.inTransaction(transaction, call.action, () => {
        this.engine.enter(transaction)
        return work({ collection: this.engine.collection(target.collectionName), transaction, report })
      })
    })
  }

  /** Runs anything as one observed call: planned faults strike it, and the journal shows it. */
  async observe(
    call: AdminCall,
    target: Partial<Target>,
    work: (report: OperationReport) => Promise<AdminReply> | AdminReply,
  ): Promise<AdminReply> {
    const started = performance.now()
    const report: OperationReport = {}
    const fault = takeFault(this.kernel.faults, call.action, target.collectionName)
    if (fault !== undefined) report.fault = fault.kind
    let failure: unknown
    try {
      return await withFault(
        fault,
        () => work(report),
        () => this.options.onCrash?.(call.invocationId),
      )
    } catch (error) {
      failure = error
      if (target.transactionId !== undefined && endsTransaction(error)) this.abortIfOpen(target.transactionId)
      throw error
    } finally {
      this.write(call, target, report, performance.now() - started, failure)
    }
  }

  /** One call at a time; MongoDB aborts the transaction when a call fails in the database. */
  async inTransaction<T>(transaction: Transaction, action: string, work: () => Promise<T> | T): Promise<T> {
    if (this.isStrict) checkOverlap(transaction, action)
    transaction.running += 1
    try {
      const result = await work()
      if (this.isStrict) await this.hold()
      return result
    } finally {
      transaction.running -= 1
    }
  }

  /** Tries a write until no transaction holds its document. Throws DATABASE_TIMEOUT after a bounded wait. */
  async whenFree<T>(attempt: () => T): Promise<T> {
    const deadline = Date.now() + (this.options.lockWaitMs ?? DEFAULT_LOCK_WAIT_MS)
    for (;;) {
      try {
        return attempt()
      } catch (error) {
        if (!(error instanceof DocumentLocked)) throw error
        await endsBefore(error.holder, deadline)
      }
    }
  }

  private abortIfOpen(transactionId: string): void {
    const transaction = this.transactions.find(transactionId)
    if (transaction !== undefined) this.transactions.abort(transaction)
  }

  private hold(): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, this.options.overlapHoldMs ?? DEFAULT_OVERLAP_HOLD_MS)
    })
  }

  private write(
    call: AdminCall,
    target: Partial<Target>,
    report: OperationReport,
    elapsedMs: number,
    failure: unknown,
  ): void {
    const transactionId = target.transactionId ?? report.transactionId
    const detail: DatabaseCallDetail = {
      action: call.action,
      durationMs: Math.round(elapsedMs * 1000) / 1000,
      ...report,
      ...(target.collectionName === undefined ? {} : { collection: target.collectionName }),
      ...(target.queryText === undefined ? {} : { query: target.queryText }),
      ...(transactionId === undefined ? {} : { transactionId }),
      ...(failure === undefined ? {} : { error: shownError(failure) }),
    }
    this.kernel.journal.add({
      kind: 'database',
      title: target.collectionName === undefined ? call.action : `${call.action} ${target.collectionName}`,
      detail,
      ...(call.invocationId === undefined ? {} : { invocationId: call.invocationId }),
    })
  }
}

async function endsBefore(holder: Transaction, deadline: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeIsUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => {
        reject(databaseTimeout())
      },
      Math.max(0, deadline - Date.now()),
    )
  })
  try {
    await Promise.race([holder.ended(), timeIsUp])
  } finally {
    clearTimeout(timer)
  }
}

/** What the database itself refuses ends the transaction; what never reached it does not. */
function endsTransaction(error: unknown): boolean {
  return (
    error instanceof CloudBaseError && error.code.startsWith('DATABASE_') && error.code !== 'DATABASE_TIMEOUT'
  )
}

function shownError(failure: unknown): { readonly code: string; readonly message: string } {
  if (failure instanceof CloudBaseError) return { code: failure.code, message: failure.message }
  if (failure instanceof ConnectionLost) return { code: 'CONNECTION_LOST', message: failure.message }
  return { code: 'SYS_ERR', message: failure instanceof Error ? failure.message : String(failure) }
}
