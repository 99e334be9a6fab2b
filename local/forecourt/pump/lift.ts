import { ForecourtError, type Controller } from '../controller'
import type { SaleKind } from '../model'
import { permit } from './permit'

export interface LiftOptions {
  /** Anything but retail needs somebody who approved it. */
  readonly kind?: SaleKind
  readonly approvedBy?: string
}

/** Takes the nozzle out of its holder: FDC_CALLING, and FDC_AUTHORISED when the controller permits. */
export function lift(controller: Controller, number: number, options: LiftOptions = {}): void {
  const { point } = controller.locate(number)
  if (point.state === 'FDC_OFFLINE') throw new ForecourtError(`fuelling point ${point.id} has no power`)
  if (point.lifted !== null)
    throw new ForecourtError(`nozzle ${point.lifted.number} of this fuelling point is lifted already`)
  const kind = options.kind ?? 'retail'
  if (kind !== 'retail' && options.approvedBy === undefined)
    throw new ForecourtError(`a sale of kind ${kind} needs approvedBy`)
  point.lifted = { number, at: controller.now(), kind, approvedBy: options.approvedBy ?? null }
  controller.enter(point, 'FDC_CALLING')
  permit(controller, point)
}
