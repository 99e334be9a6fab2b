import { z } from 'zod'
import { isValidField } from '../messageFields'
import type { MessageTemplate } from '../templates'
import { WeixinError } from '../weixinError'
import { parseParams, type WeixinApi } from './api'

const paramsSchema = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().max(1024).optional(),
  data: z.record(z.string(), z.object({ value: z.union([z.string(), z.number()]) })),
  miniprogram_state: z.enum(['developer', 'trial', 'formal']).default('formal'),
  lang: z.enum(['zh_CN', 'en_US', 'zh_HK', 'zh_TW']).default('zh_CN'),
})

/**
 * Sends a subscription message. Errors: 40037 unknown template, 40003 no such user, 41030 page, 47003 a field that its
 * kind does not allow or that is missing, 43101 no accepted credit left. Source: api_sendmessage.
 */
export const subscribeMessageSend: WeixinApi = {
  name: 'subscribeMessage.send',
  path: '/cgi-bin/message/subscribe/send',
  run(params, account) {
    const message = parseParams(paramsSchema, params)
    const template = account.templates.find(message.template_id)
    if (template === undefined) throw new WeixinError(40037, 'invalid template_id')
    if (!/^[\w-]{2,64}$/.test(message.touser)) throw new WeixinError(40003, 'invalid openid')
    if (message.page?.startsWith('/') === true) throw new WeixinError(41030, 'invalid page')
    const data = Object.fromEntries(
      Object.entries(message.data).map(([key, { value }]) => [key, String(value)]),
    )
    checkData(template, data)
    const delivered = account.deliver({
      openid: message.touser,
      templateId: template.templateId,
      title: template.title,
      data,
      miniprogramState: message.miniprogram_state,
      lang: message.lang,
      receivedAt: account.kernel.clock.now(),
      ...(message.page === undefined ? {} : { page: message.page }),
    })
    if (!delivered) throw new WeixinError(43101, 'user refuse to accept the msg')
    return { json: { errcode: 0, errmsg: 'ok', msgid: account.kernel.journal.last() } }
  },
}

function checkData(template: MessageTemplate, data: Readonly<Record<string, string>>): void {
  for (const key of template.keywords ?? Object.keys(data)) {
    const value = data[key]
    if (value === undefined || value.trim() === '') {
      throw new WeixinError(47003, `argument invalid! data.${key}.value is empty`)
    }
  }
  for (const [key, value] of Object.entries(data)) {
    // WeChat drops what the template does not have.
    if (template.keywords?.includes(key) === false) continue
    if (!isValidField(key, value)) throw new WeixinError(47003, `argument invalid! data.${key}.value invalid`)
  }
}
