import { z } from 'zod'
import { parseInput } from './controlError'
import { userSchema, type ControlRoute } from './route'

const bodySchema = z.strictObject({
  function: z.string().min(1),
  data: z.record(z.string(), z.unknown()).default({}),
  /** Absent: somebody who is not logged in. */
  as: userSchema.optional(),
})

/** `POST /local/call`: calls a function as that WeChat user, as the mini-program would. */
export const callRoute: ControlRoute = (app, machine) => {
  app.post('/local/call', (request) => {
    const { function: functionName, data, as } = parseInput(bodySchema, request.body)
    return machine.call(functionName, data, as)
  })
}
