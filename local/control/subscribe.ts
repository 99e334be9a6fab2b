import { z } from 'zod'
import { parseInput } from './controlError'
import { openidSchema, type ControlRoute } from './route'

const bodySchema = z.strictObject({
  openid: openidSchema,
  templateIds: z.array(z.string().min(1)).min(1).max(5, 'one dialog shows at most 5 templates'),
  accept: z.boolean().default(true),
})

/** `POST /local/subscribe`: plays the tap on WeChat's consent dialog; answers as `wx.requestSubscribeMessage` does. */
export const subscribeRoute: ControlRoute = (app, { weixin }) => {
  app.post('/local/subscribe', (request) => {
    const { openid, templateIds, accept } = parseInput(bodySchema, request.body)
    return { errMsg: 'requestSubscribeMessage:ok', ...weixin.account.consent(openid, templateIds, accept) }
  })
}
