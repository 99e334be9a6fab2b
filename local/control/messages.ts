import { z } from 'zod'
import { parseInput } from './controlError'
import { openidSchema, type ControlRoute } from './route'

const querySchema = z.strictObject({ openid: openidSchema.optional() })

/** `GET /local/messages?openid=`: the service notifications on that user's phone, newest last; all without openid. */
export const messagesRoute: ControlRoute = (app, { weixin }) => {
  app.get('/local/messages', (request) => ({
    messages: weixin.account.phones.list(parseInput(querySchema, request.query).openid),
  }))
}
