import { z } from 'zod'
import { parseInput } from './controlError'
import type { ControlRoute } from './route'

const bodySchema = z.strictObject({ demo: z.boolean().default(false) })

/** `POST /local/reset` `{demo}`: empties the environment, with or without the demo afterwards. */
export const resetRoute: ControlRoute = (app, machine) => {
  app.post('/local/reset', async (request) => {
    const { demo } = parseInput(bodySchema, request.body)
    await machine.reset({ demo })
    return { reset: true, demo }
  })
}
