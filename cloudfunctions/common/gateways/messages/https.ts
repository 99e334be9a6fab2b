import { DomainError } from '../../../../core/contracts/errors'
import { noConsentCode, repeatableCodes, type MessageSender, type OutgoingMessage } from './sender'
import { environmentVariable } from '../../runtime/environment'

interface WeixinReply {
  readonly errcode?: number
  readonly errmsg?: string
}

/** Over HTTPS with a stable access token: for timers and HTTP functions, which have no WeChat context (platform facts §9.2). */
export function httpsSender(accessToken: () => Promise<string>): MessageSender {
  return {
    send: async (message) => {
      const reply = await post(
        `/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(await accessToken())}`,
        body(message),
      )
      const code = reply.errcode ?? 0
      if (code === 0) return { outcome: 'sent' }
      if (code === noConsentCode) return { outcome: 'noConsent' }
      if (repeatableCodes.has(code)) throw new DomainError('UPSTREAM', { service: 'weixin', code })
      return { outcome: 'refused', problem: `${code} ${reply.errmsg ?? ''}` }
    },
  }
}

/** One call of WeChat's server API, with a time limit. */
export async function post(path: string, content: object): Promise<WeixinReply & Record<string, unknown>> {
  const base = environmentVariable('WEIXIN_API_BASE_URL') ?? 'https://api.weixin.qq.com'
  try {
    const response = await fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
      signal: AbortSignal.timeout(5000),
    })
    return (await response.json()) as WeixinReply & Record<string, unknown>
  } catch (error) {
    const upstream = new DomainError('UPSTREAM', { service: 'weixin' })
    upstream.cause = error
    throw upstream
  }
}

function body(message: OutgoingMessage): object {
  return {
    touser: message.openid,
    template_id: message.templateId,
    page: message.page,
    data: Object.fromEntries(Object.entries(message.data).map(([keyword, value]) => [keyword, { value }])),
    miniprogram_state: message.miniprogramState,
    lang: message.locale === 'en' ? 'en_US' : 'zh_CN',
  }
}
