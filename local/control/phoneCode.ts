import { z } from 'zod'
import { parseInput } from './controlError'
import { openidSchema, type ControlRoute } from './route'

const bodySchema = z.strictObject({
  openid: openidSchema,
  phoneNumber: z.string().regex(/^1\d{10}$/, 'a mainland mobile number has 11 digits'),
})

/** `POST /local/phone-code`: plays the tap on the phone-number button; the code works once, for five minutes. */
export const phoneCodeRoute: ControlRoute = (app, { weixin }) => {
  app.post('/local/phone-code', (request) => {
    const { openid, phoneNumber } = parseInput(bodySchema, request.body)
    return { code: weixin.account.phones.issueCode(openid, phoneNumber) }
  })
}
