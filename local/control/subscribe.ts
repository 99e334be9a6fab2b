import { z } from 'zod'
import { parseInput } from './controlError'
import { openidSchema, type ControlRoute } from './route'

const whichSchema = z.strictObject({
  openid: openidSchema,
  templateIds: z.array(z.string().min(1)).min(1).max(5, 'one dialog shows at most 5 templates'),
})
const bodySchema = whichSchema.extend({ accept: z.boolean().default(true) })

/**
 * `POST /local/subscribe`: plays the tap on WeChat's consent dialog; answers as `wx.requestSubscribeMessage` does.
 * `DELETE`: the user switches these messages off in the app's settings, whatever he accepted before.
 */
export const subscribeRoute: ControlRoute = (app, { weixin }) => {
  app.post('/local/subscribe', (request) => {
    const { openid, templateIds, accept } = parseInput(bodySchema, request.body)
    return { errMsg: 'requestSubscribeMessage:ok', ...weixin.account.consent(openid, templateIds, accept) }
  })
  app.delete('/local/subscribe', (request) => {
    const { openid, templateIds } = parseInput(whichSchema, request.body)
    weixin.account.switchOff(openid, templateIds)
    return { openid, switchedOff: templateIds }
  })
}
