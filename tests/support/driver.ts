import type { ActionContract, OutputOf, SentInputOf } from '../../core/contracts/contract'
import type { Contracts } from '../../core/contracts'
import type { PaymentParameters } from '../../core/contracts/shapes'
import type { LocalMachine } from '../../local/localMachine'

type FunctionName = keyof Contracts
type ActionName<F extends FunctionName> = keyof Contracts[F] & string
type ContractOf<F extends FunctionName, A extends ActionName<F>> = Contracts[F][A] & ActionContract

/** A function's refusal, as a mini-program sees it. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly details: unknown,
  ) {
    super(`refused: ${code} ${JSON.stringify(details)}`)
  }
}

/** A person with a phone: calls functions as the mini-program does, over HTTP, and taps WeChat's own sheets. */
export class Person {
  constructor(
    private readonly machine: LocalMachine,
    readonly openid: string,
  ) {}

  /** Calls an action and answers its data. @throws Refused */
  async call<F extends FunctionName, A extends ActionName<F>>(
    functionName: F,
    action: A,
    input: SentInputOf<ContractOf<F, A>>,
  ): Promise<OutputOf<ContractOf<F, A>>> {
    const reply = await this.raw(functionName, { action, input })
    if (!reply.ok) throw new Refused(reply.error.code, reply.error.details)
    return reply.data as OutputOf<ContractOf<F, A>>
  }

  /** The code with which an action refuses; throws when it does not. */
  async refusal<F extends FunctionName>(
    functionName: F,
    action: ActionName<F>,
    input: unknown,
  ): Promise<string> {
    const reply = await this.raw(functionName, { action, input })
    if (reply.ok) throw new Error(`${functionName}.${action} did not refuse`)
    return reply.error.code
  }

  /** Sends any event to a function; throws with the platform's text when it never got there. */
  async raw(functionName: string, event: Record<string, unknown>): Promise<Reply> {
    const answer = await post<{ result?: Reply; error?: { errMsg: string } }>(this.machine, '/local/call', {
      function: functionName,
      data: event,
      as: { openid: this.openid },
    })
    if (answer.result === undefined) throw new Error(answer.error?.errMsg ?? 'no answer')
    return answer.result
  }

  /** Confirms on the pay sheet. */
  async pay(payment: PaymentParameters): Promise<string> {
    const { errMsg } = await post<{ errMsg: string }>(this.machine, '/local/wechatpay/pay', {
      ...payment,
      openid: this.openid,
    })
    return errMsg
  }

  /** Taps "allow" on WeChat's dialog for these templates, and tells the server. */
  async allowMessages(templateIds: readonly string[], requestId: string): Promise<void> {
    await post(this.machine, '/local/subscribe', { openid: this.openid, templateIds, accept: true })
    const results = templateIds.map((templateId) => ({ templateId, result: 'accept' as const }))
    await this.call('message', 'recordConsent', { requestId, results })
  }

  /** Service notifications on this phone. */
  phone(): readonly unknown[] {
    return this.machine.weixin.account.phones.list(this.openid)
  }
}

type Reply =
  { ok: true; data: unknown } | { ok: false; error: { code: string; message: string; details?: unknown } }

async function post<Answer>(machine: LocalMachine, path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${machine.baseUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Answer
}
