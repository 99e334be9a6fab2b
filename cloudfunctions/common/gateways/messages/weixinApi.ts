import { DomainError } from '../../../../core/contracts/errors'
import { environmentVariable } from '../../runtime/environment'

export interface WeixinReply {
  readonly errcode?: number
  readonly errmsg?: string
}

/** WeChat's codes for an access token that is none, is not valid any more, or is over. */
const tokenCodes: ReadonlySet<number> = new Set([40001, 40014, 42001])

/** WeChat did not take the access token: with a fresh one the same call may succeed. */
export class AccessTokenRefused extends DomainError {
  constructor(code: number) {
    super('UPSTREAM', { service: 'weixin', code })
  }
}

/**
 * One call of WeChat's server API, with a time limit.
 * @throws DomainError UPSTREAM when there was no answer, or one that is not of WeChat's API
 */
export async function post(path: string, content: object): Promise<WeixinReply & Record<string, unknown>> {
  const base = environmentVariable('WEIXIN_API_BASE_URL') ?? 'https://api.weixin.qq.com'
  try {
    const response = await fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
      signal: AbortSignal.timeout(5000),
    })
    if (!response.ok) throw new Error(`status ${response.status}`)
    return (await response.json()) as WeixinReply & Record<string, unknown>
  } catch (error) {
    const upstream = new DomainError('UPSTREAM', { service: 'weixin' })
    upstream.cause = error
    throw upstream
  }
}

/**
 * A call with an access token.
 * @throws AccessTokenRefused when WeChat does not take the token; DomainError UPSTREAM as `post`
 */
export async function postWithToken(
  accessToken: string,
  path: string,
  content: object,
): Promise<WeixinReply & Record<string, unknown>> {
  const reply = await post(`${path}?access_token=${encodeURIComponent(accessToken)}`, content)
  if (reply.errcode !== undefined && tokenCodes.has(reply.errcode)) {
    throw new AccessTokenRefused(reply.errcode)
  }
  return reply
}
