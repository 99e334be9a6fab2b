import type { Phone } from '../../host'
import { isRecord, type Options } from './options'
import { Refusal } from './refusal'

interface Shape {
  /** The words stand alone, without the name of the call. */
  readonly isBare?: boolean
  /** The words are whole already, as the service gave them. */
  readonly isWhole?: boolean
}

/** How `wx.cloud` fails: a real Error with `errCode` and `errMsg`. */
export class CloudError extends Error {
  override readonly name = 'CloudError'

  constructor(
    readonly errCode: number,
    reason: string,
    readonly shape: Shape = {},
  ) {
    super(reason)
  }

  /** An error as the local machine words it. */
  static of(error: Readonly<Record<string, unknown>>): CloudError {
    const code = typeof error['errCode'] === 'number' ? error['errCode'] : -501_001
    return new CloudError(code, String(error['errMsg']), { isWhole: true })
  }
}

/** What a phone without a network gets. */
export const offlineError = (): CloudError =>
  new CloudError(-1, 'request:fail net::ERR_INTERNET_DISCONNECTED')

type Callback = (result: unknown) => void

/** A call of `wx.cloud`: callbacks or a promise, which rejects with an Error. */
export function cloudApi(
  phone: Phone,
  name: string,
  run: (options: Options) => Promise<unknown>,
): (given?: unknown) => Promise<unknown> | undefined {
  return (given) => {
    const options: Options = isRecord(given) ? given : {}
    const outcome = run(options).then(
      (answer) => ({ errMsg: `${name}:ok`, ...(isRecord(answer) ? answer : {}) }),
      (error: unknown) => {
        throw asError(phone, name, error)
      },
    )
    const find = (which: string): Callback | undefined =>
      typeof options[which] === 'function' ? (options[which] as Callback) : undefined
    if (['success', 'fail', 'complete'].every((which) => find(which) === undefined)) return outcome
    outcome
      .then(find('success'), find('fail'))
      .finally(() => outcome.then(find('complete'), find('complete')))
      .catch((error: unknown) => {
        phone.report(`wx.${name}`, error)
      })
    return undefined
  }
}

function asError(phone: Phone, name: string, error: unknown): Error {
  const known = error instanceof CloudError || error instanceof Refusal
  if (!known) phone.report(`wx.${name}`, error)
  const reason = error instanceof Error ? error.message : String(error)
  const errCode = error instanceof CloudError ? error.errCode : -1
  const shape = error instanceof CloudError ? error.shape : {}
  const whole = shape.isWhole === true || shape.isBare === true
  const errMsg = whole ? reason : `${name}:fail Error: errCode: ${errCode} | errMsg: ${reason}`
  return Object.assign(new Error(errMsg), { errCode, errMsg })
}
