import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kernel } from '../../../kernel/service'
import type { FunctionHost } from '../host'
import type { InvocationOutcome } from '../invokeOrder'

/** Asynchronous events are tried this often again after an error. */
const RETRIES = 2

export interface Timer {
  readonly functionName: string
  readonly triggerName: string
}

/** A trigger and the instant it is due. */
export interface DueTimer extends Timer {
  /** Epoch milliseconds. */
  readonly at: number
}

/**
 * Sends one timer event as the platform does: asynchronously, without a WeChat user, tried twice again on error with
 * the same request id. Faults of point `timer`: `lose`, `double`, `delay` (delayMs). Answers how the last try ended.
 */
export async function sendTimerEvent(
  kernel: Kernel,
  host: FunctionHost,
  timer: DueTimer,
  retryDelayMs: number,
): Promise<InvocationOutcome | undefined> {
  const fault = kernel.faults.take('timer', timer.functionName)
  kernel.journal.add({
    kind: fault === undefined ? 'timer' : 'fault',
    title: `${timer.functionName}/${timer.triggerName}${fault === undefined ? '' : `: ${fault.kind}`}`,
    detail: { time: timeText(timer.at), ...(fault === undefined ? {} : { fault }) },
  })
  if (fault?.kind === 'lose') return undefined
  if (fault?.kind === 'delay') await sleep(fault.delayMs ?? 0)
  if (fault?.kind !== 'double') return tryAndRetry(host, timer, retryDelayMs)
  const [, second] = await Promise.all([
    tryAndRetry(host, timer, retryDelayMs),
    tryAndRetry(host, timer, retryDelayMs),
  ])
  return second
}

async function tryAndRetry(
  host: FunctionHost,
  timer: DueTimer,
  retryDelayMs: number,
): Promise<InvocationOutcome> {
  const order = {
    functionName: timer.functionName,
    trigger: 'timer' as const,
    source: 'wx_trigger',
    requestId: randomUUID(),
    eventText: JSON.stringify({
      Type: 'Timer',
      TriggerName: timer.triggerName,
      Time: timeText(timer.at),
      Message: '',
    }),
  }
  let outcome = await host.invoke(order)
  for (let retry = 0; retry < RETRIES && !outcome.ok; retry += 1) {
    await sleep(retryDelayMs)
    outcome = await host.invoke(order)
  }
  return outcome
}

function timeText(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}
