import { z } from 'zod'
import { ControlError, parseInput } from './controlError'
import type { ControlRoute } from './route'

const paramsSchema = z.object({ function: z.string().min(1) })

/** `POST /local/timer/<function>`: fires its timer now and waits for the function's answer. */
export const timerRoute: ControlRoute = (app, machine) => {
  app.post('/local/timer/:function', async (request) => {
    const { function: functionName } = parseInput(paramsSchema, request.params)
    const trigger = machine.functions.host.bundles.find(functionName)?.config.triggers[0]
    if (trigger === undefined) {
      throw new ControlError(404, 'NO_TIMER', `no function ${functionName} with a timer`)
    }
    const outcome = await machine.fireTimer(functionName)
    if (outcome === undefined) return { lost: true }
    const { invocationId } = outcome
    return outcome.ok
      ? { result: JSON.parse(outcome.resultText) as unknown, invocationId }
      : { error: { code: outcome.code, message: outcome.message }, invocationId }
  })
}
