import type { Kernel } from '../../kernel/service'
import { clientError, type ClientError } from './clientErrors'
import type { FunctionRules } from './functionRules'
import type { FunctionHost } from './host'

/** The WeChat user a client call comes from. */
export interface ClientUser {
  readonly openid: string
  readonly unionid?: string
  readonly clientIp?: string
}

/** What `wx.cloud.callFunction` answers: its success, or its failure under `error`. */
export type ClientReply =
  | { readonly result: unknown; readonly errMsg: 'cloud.callFunction:ok'; readonly requestID: string }
  | { readonly error: ClientError; readonly requestID?: string }

/**
 * Calls functions as the mini-program does: function rules hold, the event carries `userInfo`, the answer and its
 * errors look like `wx.cloud`'s. Without a user it is a call of somebody not logged in.
 */
export class ClientCalls {
  constructor(
    private readonly kernel: Kernel,
    private readonly host: FunctionHost,
    private readonly rules: FunctionRules,
  ) {}

  async call(
    functionName: string,
    data: Readonly<Record<string, unknown>>,
    user: ClientUser | null,
  ): Promise<ClientReply> {
    if (!this.rules.allows(functionName, user)) return this.refuse(functionName, user)
    const event =
      user === null ? data : { ...data, userInfo: { openId: user.openid, appId: this.kernel.appId } }
    const outcome = await this.host.invoke({
      functionName,
      eventText: JSON.stringify(event),
      trigger: 'tcb',
      source: 'wx_client',
      fromClient: true,
      ...(user === null ? {} : { caller: this.caller(user) }),
    })
    if (outcome.ok) {
      const result: unknown = JSON.parse(outcome.resultText)
      return { result, errMsg: 'cloud.callFunction:ok', requestID: outcome.requestId }
    }
    return {
      error: clientError('cloud.callFunction', outcome.code, outcome.message),
      requestID: outcome.requestId,
    }
  }

  private caller({ openid, unionid, clientIp }: ClientUser) {
    return {
      openid,
      appid: this.kernel.appId,
      clientIp: clientIp ?? '127.0.0.1',
      ...(unionid === undefined ? {} : { unionid }),
    }
  }

  private refuse(functionName: string, user: ClientUser | null): ClientReply {
    const who = user === null ? 'nobody logged in' : user.openid
    this.kernel.journal.add({
      kind: 'refused',
      title: `${functionName} for ${who}: function rules`,
      detail: { functionName, user },
    })
    return {
      error: clientError('cloud.callFunction', 'PERMISSION_DENIED', `Permission denied: ${functionName}`),
    }
  }
}
