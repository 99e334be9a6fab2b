import { ForecourtError, type Controller } from '../controller'
import type { Sale } from '../model'
import { permit } from './permit'

/** The station's own till takes the money of a sale that nobody holds. */
export function payAtTill(controller: Controller, pointId: string, sequence: number): Sale {
  const sale = controller.sale(pointId, sequence)
  if (sale === undefined) throw new ForecourtError(`no sale ${sequence} at fuelling point ${pointId}`)
  if (sale.state !== 'Payable') throw new ForecourtError(`sale ${sequence} is ${sale.state}`)
  sale.state = 'Cleared'
  controller.emit({
    type: 'saleState',
    saleId: controller.saleId(sale),
    state: 'cleared',
    lockedUntil: null,
    at: controller.now(),
  })
  permit(controller, controller.point(pointId))
  return sale
}
