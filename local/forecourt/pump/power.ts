import { ForecourtError, type Controller } from '../controller'

/** Cuts a fuelling point's power or gives it back. Nozzles must hang. */
export function power(controller: Controller, pointId: string, on: boolean): void {
  const point = controller.point(pointId)
  if (point.lifted !== null) throw new ForecourtError(`nozzle ${point.lifted.number} is lifted`)
  controller.enter(point, on ? 'FDC_READY' : 'FDC_OFFLINE')
}
