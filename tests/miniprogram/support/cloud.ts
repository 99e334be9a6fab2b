import { contracts } from '../../../core/contracts'
import type { ActionContract } from '../../../core/contracts/contract'
import type { ErrorCode } from '../../../core/contracts/errors'
import type { ActionName, FunctionName, Input, Output } from '../../../miniprogram/api/client'

/** A handler throws it to answer `{ok: false}`. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: unknown,
  ) {
    super(code)
  }
}

/** A handler throws it to fail as `wx.cloud` does without a network. */
export const offline = {
  errMsg: 'cloud.callFunction:fail Error: errCode: -601001 | errMsg: system error: request:fail',
}

interface Call {
  readonly name: string
  readonly action: string
  readonly input: unknown
}

type Handler = (input: unknown) => unknown

function contractOf(name: string, action: string): ActionContract {
  const functions: Readonly<Record<string, Readonly<Record<string, ActionContract>>>> = contracts
  const contract = functions[name]?.[action]
  if (contract === undefined) throw new Error(`no contract for ${name}.${action}`)
  return contract
}

/** `wx.cloud` with answers written in the test; every input and answer is held against the real contract. */
export class FakeCloud {
  readonly calls: Call[] = []
  private readonly handlers = new Map<string, Handler>()

  on<F extends FunctionName, A extends ActionName<F>>(
    name: F,
    action: A,
    handler: (input: Input<F, A>) => Output<F, A> | Promise<Output<F, A>>,
  ): this {
    this.handlers.set(`${name}.${action}`, handler as Handler)
    return this
  }

  /** How often an action was called. */
  count(name: FunctionName, action: string): number {
    return this.calls.filter((call) => call.name === name && call.action === action).length
  }

  /** The inputs an action was called with. */
  inputs(name: FunctionName, action: string): unknown[] {
    return this.calls.filter((call) => call.name === name && call.action === action).map(({ input }) => input)
  }

  readonly callFunction = async (call: {
    name: string
    data: { action: string; input: unknown }
  }): Promise<{ result: unknown }> => {
    const { name, data } = call
    const contract = contractOf(name, data.action)
    const input: unknown = contract.input.parse(data.input)
    this.calls.push({ name, action: data.action, input })
    const handler = this.handlers.get(`${name}.${data.action}`)
    if (handler === undefined) throw new Error(`nothing answers ${name}.${data.action}`)
    try {
      return { result: { ok: true, data: contract.output.parse(await handler(input)) } }
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason
      const { code, details } = reason
      return { result: { ok: false, error: { code, message: code, details } } }
    }
  }
}
