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
type HandlerOf<F extends FunctionName, A extends ActionName<F>> = (
  input: Input<F, A>,
) => Output<F, A> | Promise<Output<F, A>>

function contractOf(name: string, action: string): ActionContract {
  const functions: Readonly<Record<string, Readonly<Record<string, ActionContract>>>> = contracts
  const contract = functions[name]?.[action]
  if (contract === undefined) throw new Error(`no contract for ${name}.${action}`)
  return contract
}

/** What did not keep to its contract: a page would take it for a failed call and hide a wrong test. */
const broken: string[] = []
afterEach(() => {
  expect(broken.splice(0)).toEqual([])
})

function keeping(schema: ActionContract['input'], value: unknown, where: string): unknown {
  const parsed = schema.safeParse(value)
  if (!parsed.success) broken.push(`${where}: ${parsed.error.message}`)
  return value
}

/** `wx.cloud` with answers written in the test; every input and answer is held against the real contract. */
export class FakeCloud {
  readonly calls: Call[] = []
  private readonly handlers = new Map<string, Handler>()

  on<F extends FunctionName, A extends ActionName<F>>(
    name: F,
    action: A,
    handler: NoInfer<HandlerOf<F, A>>,
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
    const where = `${name}.${data.action}`
    const input = keeping(contract.input, data.input, `${where} input`)
    this.calls.push({ name, action: data.action, input })
    const handler = this.handlers.get(where)
    if (handler === undefined) {
      broken.push(`nothing answers ${where}`)
      throw new Error(`nothing answers ${where}`)
    }
    try {
      return { result: { ok: true, data: keeping(contract.output, await handler(input), `${where} output`) } }
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason
      const { code, details } = reason
      return { result: { ok: false, error: { code, message: code, details } } }
    }
  }
}
