import { z } from 'zod'
import { parseInput } from './controlError'
import type { LocalMachine } from '../localMachine'
import type { ControlRoute } from './route'

const instantSchema = z.union([
  z.int().min(0),
  z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
])
const bodySchema = z.union(
  [z.strictObject({ now: instantSchema }), z.strictObject({ advanceMs: z.int() })],
  'give now (epoch milliseconds or ISO 8601 with zone) or advanceMs (whole milliseconds)',
)

function reading({ clock }: LocalMachine): Record<string, unknown> {
  const now = clock.now()
  return { now, iso: new Date(now).toISOString(), offsetMs: clock.offsetMs() }
}

/**
 * `GET /local/clock` reads it, `POST {now}` or `{advanceMs}` travels to an instant and lets the timers on the way run,
 * `DELETE` (or `POST /local/clock/reset`) goes back to real time.
 */
export const clockRoute: ControlRoute = (app, machine) => {
  app.get('/local/clock', () => reading(machine))
  app.post('/local/clock', async (request) => {
    const body = parseInput(bodySchema, request.body)
    await machine.travelTo('now' in body ? body.now : machine.clock.now() + body.advanceMs)
    return reading(machine)
  })
  const reset = (): Record<string, unknown> => {
    machine.clock.reset()
    return reading(machine)
  }
  app.delete('/local/clock', reset)
  app.post('/local/clock/reset', reset)
}
