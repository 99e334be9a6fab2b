import { ForecourtError, type Controller } from '../controller'
import type { Limit } from '../model'

/** Types an amount or a volume at the dispenser's keys: the next delivery stops there. */
export function preset(controller: Controller, number: number, limit: Partial<Limit>): void {
  const { point } = controller.locate(number)
  if (point.delivery !== null) throw new ForecourtError(`nozzle ${number} is delivering already`)
  if (point.authorisation !== null)
    throw new ForecourtError(`fuelling point ${point.id} is kept for an authorisation`)
  point.preset = { limitFen: limit.limitFen ?? null, limitMl: limit.limitMl ?? null }
}
