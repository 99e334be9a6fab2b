/** Why a call fails, in the words of `errMsg` behind `:fail `; the app is handed `details` beside them. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    reason: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason)
  }
}

/** The person closed the dialog. */
export const cancelled = (): Refusal => new Refusal('cancel')
