import { UNPAID_LIMIT, type Controller } from '../controller'
import type { Point } from '../model'

/**
 * The controller's answer to a calling nozzle. A point kept for an authorisation serves its nozzles only; otherwise a
 * post-pay station lets everybody fuel until two sales of the point are unpaid.
 */
export function permit(controller: Controller, point: Point): void {
  if (point.state !== 'FDC_CALLING' || point.lifted === null) return
  const { authorisation } = point
  const allowed =
    authorisation === null
      ? controller.parts.mode === 'postPay' && controller.unpaid(point.id).length < UNPAID_LIMIT
      : authorisation.nozzleNumbers.includes(point.lifted.number)
  if (allowed) controller.enter(point, 'FDC_AUTHORISED')
}
