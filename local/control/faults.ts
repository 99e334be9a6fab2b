import { z } from 'zod'
import type { Fault } from '../kernel/faults'
import { parseInput } from './controlError'
import type { ControlRoute } from './route'

const faultSchema = z.strictObject({
  point: z.enum(['database', 'function', 'notify', 'timer', 'openapi', 'forecourt', 'pay']),
  subject: z.string().min(1).exactOptional(),
  kind: z.string().min(1),
  skip: z.int().min(0).exactOptional(),
  times: z.int().min(1).exactOptional(),
  delayMs: z.int().min(0).exactOptional(),
  detail: z.record(z.string(), z.unknown()).exactOptional(),
})

/** `POST /local/faults` plans one fault or several, `GET` lists those still to strike, `DELETE` calls them off. */
export const faultsRoute: ControlRoute = (app, { faults }) => {
  app.post('/local/faults', (request) => {
    const planned: Fault[] = Array.isArray(request.body)
      ? parseInput(z.array(faultSchema), request.body)
      : [parseInput(faultSchema, request.body)]
    for (const fault of planned) faults.add(fault)
    return { pending: faults.pending() }
  })
  app.get('/local/faults', () => ({ pending: faults.pending() }))
  app.delete('/local/faults', () => {
    faults.reset()
    return { pending: [] }
  })
}
