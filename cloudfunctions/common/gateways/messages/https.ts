import { sendOutcome, type MessageSender, type OutgoingMessage, type SendOutcome } from './sender'
import { postWithToken } from './weixinApi'

/** Runs a call with an access token, once more with a fresh one when WeChat does not take it. */
export type WithAccessToken = <T>(use: (accessToken: string) => Promise<T>) => Promise<T>

/** Over HTTPS with a stable access token: for timers and HTTP functions, which have no WeChat context (platform facts §9.2). */
export function httpsSender(withAccessToken: WithAccessToken): MessageSender {
  return {
    send: (message) =>
      withAccessToken(async (accessToken): Promise<SendOutcome> => {
        const reply = await postWithToken(accessToken, '/cgi-bin/message/subscribe/send', body(message))
        return sendOutcome({ service: 'weixin', code: reply.errcode, text: reply.errmsg, cause: reply })
      }),
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
