import type { Fault } from '../../kernel/faults'
import type { Kernel } from '../../kernel/service'
import type { FunctionInstance } from './instances/instance'

/**
 * Planned misbehaviour of a function call. Kinds of point `function`:
 * `delay` – the event waits `delayMs` first; `overload` – refused before it runs;
 * `timeout` – it runs to its end, but the caller is told it ran out of time; `lose` – likewise, the answer is lost;
 * `crash` – the process dies, right after the database call `detail.afterDatabaseCalls` when given, else at once.
 */
export function takeFunctionFault(
  kernel: Kernel,
  functionName: string,
  invocationId: string,
): Fault | undefined {
  const fault = kernel.faults.take('function', functionName)
  if (fault !== undefined) {
    kernel.journal.add({
      kind: 'fault',
      invocationId,
      title: `${functionName}: ${fault.kind}`,
      detail: fault,
    })
  }
  return fault
}

/** Starts what a `crash` fault does to the instance that runs the event. Returns what calls it off. */
export function armCrash(
  kernel: Kernel,
  fault: Fault | undefined,
  invocationId: string,
  instance: FunctionInstance,
): () => void {
  if (fault?.kind !== 'crash') return () => undefined
  const planned = fault.detail?.['afterDatabaseCalls']
  if (typeof planned !== 'number') {
    instance.kill()
    return () => undefined
  }
  let left = planned
  return kernel.journal.onAdd((entry) => {
    if (entry.kind !== 'database' || entry.invocationId !== invocationId) return
    left -= 1
    if (left === 0) instance.kill()
  })
}

/** The answer a caller gets although the function itself ended well, or undefined when the fault is of another kind. */
export function faultedAnswer(fault: Fault | undefined): { code: string; message: string } | undefined {
  if (fault?.kind === 'timeout') {
    return { code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', message: 'Invoking task timed out (planned fault)' }
  }
  if (fault?.kind === 'lose')
    return { code: 'SERVER_TIMEOUT', message: 'the answer was lost (planned fault)' }
  return undefined
}
