import type { Phone } from '../../host'
import { isRecord, type Options } from './options'
import { Refusal } from './refusal'

/** Does what a call of the app asks for; answers the fields of its result. Throws or rejects with a Refusal. */
export type Run = (options: Options) => unknown

/** A call as the app sees it: with callbacks it answers nothing, without them a promise. */
export type AsynchronousApi = (options?: unknown) => Promise<unknown> | undefined

type Callback = (result: unknown) => unknown

interface Outcome {
  readonly isOk: boolean
  readonly result: Readonly<Record<string, unknown>>
}

/** Gives each of these acts WeChat's shape: callbacks or a promise, and an errMsg that names the call. */
export function asynchronous<N extends string>(
  phone: Phone,
  acts: Readonly<Record<N, Run>>,
): Readonly<Record<N, AsynchronousApi>> {
  const entries = Object.entries<Run>(acts).map(([name, run]) => [name, shaped(phone, name, run)] as const)
  return Object.fromEntries(entries) as Record<N, AsynchronousApi>
}

/** One call in WeChat's shape; `name` is what its errMsg begins with. */
export function shaped(phone: Phone, name: string, run: Run): AsynchronousApi {
  return (given) => {
    const options: Options = isRecord(given) ? given : {}
    const outcome = perform(phone, name, run, options)
    const callbacks = callbacksOf(options)
    if (callbacks === undefined)
      return outcome.then(({ isOk, result }) => {
        if (isOk) return result
        // On a phone it is a plain object; an Error that has its fields is as good and says where it comes from.
        throw Object.assign(new Error(String(result['errMsg'])), result)
      })
    void outcome.then(({ isOk, result }) => {
      callbacks.tell(isOk ? 'success' : 'fail', result)
      callbacks.tell('complete', result)
    })
    return undefined
  }
}

async function perform(phone: Phone, name: string, run: Run, options: Options): Promise<Outcome> {
  try {
    const answer = await run(options)
    return { isOk: true, result: { errMsg: `${name}:ok`, ...(isRecord(answer) ? answer : {}) } }
  } catch (error) {
    if (!(error instanceof Refusal)) phone.report(`wx.${name}`, error)
    return { isOk: false, result: failureOf(name, error) }
  }
}

function failureOf(name: string, error: unknown): Readonly<Record<string, unknown>> {
  const reason = error instanceof Error ? error.message : String(error)
  return { errMsg: `${name}:fail ${reason}`, ...(error instanceof Refusal ? error.details : {}) }
}

interface Callbacks {
  tell(which: 'success' | 'fail' | 'complete', result: unknown): void
}

function callbacksOf(options: Options): Callbacks | undefined {
  const find = (which: string): Callback | undefined =>
    typeof options[which] === 'function' ? (options[which] as Callback) : undefined
  if (['success', 'fail', 'complete'].every((which) => find(which) === undefined)) return undefined
  return {
    tell(which, result) {
      const callback = find(which)
      if (callback === undefined) return
      // A callback that throws is the app's failure: it shows as one, and the others are still told.
      try {
        callback(result)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    },
  }
}
