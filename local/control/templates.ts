import { z } from 'zod'
import { parseInput } from './controlError'
import type { ControlRoute } from './route'

const bodySchema = z.strictObject({
  templateId: z.string().min(1),
  title: z.string().min(1),
  keywords: z
    .array(z.string().regex(/^[a-z_]+\d+$/))
    .min(2)
    .max(5)
    .exactOptional(),
})

/** `GET /local/templates` lists the account's message templates, `POST` adds one. */
export const templatesRoute: ControlRoute = (app, { weixin }) => {
  app.get('/local/templates', () => ({ templates: weixin.account.templates.list() }))
  app.post('/local/templates', (request) => {
    const template = parseInput(bodySchema, request.body)
    weixin.account.putTemplate(template)
    return { template }
  })
}
