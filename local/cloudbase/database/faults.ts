import type { Fault, FaultPlan } from '../../kernel/faults'
import { CloudBaseError, ConnectionLost } from '../gateway/errors'
import { databaseTimeout, transactionConflict } from './engine/errors'

/**
 * What a planned fault does to a database call. Kinds: `delay` (delayMs), `timeout`, `lose` (the connection breaks),
 * `conflict`, `crash` (the invocation is killed), `error` (detail.code, detail.message). `detail.effect: true` lets the
 * call take effect before it fails.
 */
export async function withFault<T>(
  fault: Fault | undefined,
  run: () => Promise<T> | T,
  crash: () => void,
): Promise<T> {
  if (fault === undefined) return run()
  if (fault.delayMs !== undefined) await sleep(fault.delayMs)
  if (fault.kind === 'delay') return run()
  if (fault.detail?.['effect'] === true) await run()
  if (fault.kind === 'crash') crash()
  throw errorOf(fault)
}

/** The fault that strikes this call: planned for its action, for its collection, or for any call. */
export function takeFault(
  faults: FaultPlan,
  action: string,
  collection: string | undefined,
): Fault | undefined {
  return faults.take('database', action, ...(collection === undefined ? [] : [collection]))
}

function errorOf(fault: Fault): Error {
  switch (fault.kind) {
    case 'conflict':
      return transactionConflict()
    case 'timeout':
      return databaseTimeout()
    case 'crash':
    case 'lose':
      return new ConnectionLost()
    case 'error':
      return new CloudBaseError(
        text(fault.detail?.['code'], 'SYS_ERR'),
        text(fault.detail?.['message'], 'planned'),
      )
    default:
      return new CloudBaseError('SYS_ERR', `the database does not know the fault "${fault.kind}"`)
  }
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
