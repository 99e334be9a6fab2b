/** The three callbacks of WeChat's calls. */
export interface Callbacks {
  readonly success?: (result: Result) => void
  readonly fail?: (result: Result) => void
  readonly complete?: (result: Result) => void
}

export type Options = Callbacks & Readonly<Record<string, unknown>>
export type Result = Readonly<Record<string, unknown>> & { readonly errMsg: string }
type Outcome = Readonly<Record<string, unknown>>
type Act = (options: Options) => Outcome | undefined | Promise<Outcome | undefined>

/** A refusal as WeChat words it: `navigateTo:fail …`. */
export class CallFailure extends Error {
  constructor(
    reason: string,
    readonly fields: Outcome = {},
  ) {
    super(reason)
  }
}

/**
 * Makes a call in WeChat's manner: with callbacks, or, if none is given, with a promise.
 * @param act may throw `CallFailure`
 */
export function wxCall(name: string, act: Act): (options?: Options) => Promise<Result> | undefined {
  return (options = {}) => {
    const outcome = perform(name, act, options)
    if (options.success === undefined && options.fail === undefined && options.complete === undefined)
      return outcome
    outcome.then(
      (result) => {
        options.success?.(result)
        options.complete?.(result)
      },
      (failure: unknown) => {
        options.fail?.(failure as Result)
        options.complete?.(failure as Result)
      },
    )
    return undefined
  }
}

async function perform(name: string, act: Act, options: Options): Promise<Result> {
  try {
    return { ...(await act(options)), errMsg: `${name}:ok` }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const fields = error instanceof CallFailure ? error.fields : {}
    const errMsg = `${name}:fail ${reason}`
    // WeChat rejects with a plain object; an Error that has its fields is as good and says where it comes from.
    throw Object.assign(new Error(errMsg), { ...fields, errMsg })
  }
}
