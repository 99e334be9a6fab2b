import { randomBytes, randomUUID } from 'node:crypto'

/** A WeChat user who started a chain of calls. */
export interface Caller {
  readonly openid: string
  readonly appid: string
  readonly unionid?: string
  readonly clientIp: string
}

/** What set a function going: a call, the HTTP access service, or a timer. */
export type InvocationTrigger = 'tcb' | 'http' | 'timer'

/** One run of one function. */
export interface Invocation {
  /** `order-17`: short, unique on this machine, for people to read. */
  readonly id: string
  /** The platform's request id; a retried event keeps it. */
  readonly requestId: string
  readonly functionName: string
  readonly trigger: InvocationTrigger
  /** `wx_client`, `wx_client,scf` when nested, … */
  readonly source: string
  /** TCB_SEQID: the SDKs put it in front of the sequence id of every call they make. */
  readonly seqId: string
  /** WX_API_TOKEN (of a timer WX_TRIGGER_API_TOKEN_V0): the SDKs echo it as `wxCloudApiToken`. */
  readonly token: string
  readonly caller?: Caller
}

export type InvocationStart = Pick<Invocation, 'functionName' | 'trigger' | 'source' | 'caller'> & {
  readonly requestId?: string
}

/**
 * Remembers who runs what, so that a call that comes back from a function finds its invocation and its caller. Old ones
 * are forgotten, the oldest first; tokens of real WeChat calls are short-lived too.
 */
export class InvocationRegistry {
  private counter = 0
  private readonly all = new Map<string, Invocation>()
  private readonly idBySeq = new Map<string, string>()
  private readonly idByToken = new Map<string, string>()

  constructor(private readonly capacity = 5_000) {}

  start(start: InvocationStart): Invocation {
    this.counter += 1
    const invocation: Invocation = {
      id: `${start.functionName}-${this.counter}`,
      requestId: start.requestId ?? randomUUID(),
      functionName: start.functionName,
      trigger: start.trigger,
      source: start.source,
      seqId: `${Date.now()}_0.${randomBytes(6).readUIntBE(0, 6)}_${this.counter}`,
      token: randomBytes(24).toString('hex'),
      ...(start.caller === undefined ? {} : { caller: start.caller }),
    }
    this.all.set(invocation.id, invocation)
    this.idBySeq.set(invocation.seqId, invocation.id)
    this.idByToken.set(invocation.token, invocation.id)
    this.forgetOldest()
    return invocation
  }

  find(id: string): Invocation | undefined {
    return this.all.get(id)
  }

  /** By the token an SDK echoed. */
  byToken(token: string): Invocation | undefined {
    return this.find(this.idByToken.get(token) ?? '')
  }

  /** By the sequence id of an SDK call, `<TCB_SEQID>-<hex time>_<n>`. */
  bySequence(seqId: string): Invocation | undefined {
    const cut = seqId.lastIndexOf('-')
    return this.find(this.idBySeq.get(cut < 0 ? seqId : seqId.slice(0, cut)) ?? '')
  }

  private forgetOldest(): void {
    if (this.all.size <= this.capacity) return
    for (const invocation of this.all.values()) {
      this.all.delete(invocation.id)
      this.idBySeq.delete(invocation.seqId)
      this.idByToken.delete(invocation.token)
      return
    }
  }
}
