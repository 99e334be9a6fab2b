import { isRunning, lastSaleOf, locate, saleKey } from '../dispenser/reading'
import { standingOf } from '../dispenser/names'
import type { ForecourtState, Sale } from '../dispenser/shapes'

/** What a fuelling needs next, as the forecourt shows it. */
export type Step = 'lift' | 'fuel' | 'running' | 'hangUp' | 'scan' | 'pay' | 'paid'

export interface Progress {
  readonly step: Step
  readonly sale: Sale | undefined
}

/**
 * Reads the next step at a nozzle from what is really the case there, whoever did it.
 * @param watched key of the sale that was seen unpaid here: only that one can be "paid" now, not some sale of last week
 */
export function progressAt(
  state: ForecourtState,
  nozzleNumber: number,
  watched: string | undefined,
  now: number,
): Progress {
  const found = locate(state, nozzleNumber)
  const sale = lastSaleOf(state, nozzleNumber)
  if (found === undefined) return { step: 'lift', sale: undefined }
  const { point, nozzle } = found
  if (point.lifted?.number === nozzleNumber) {
    if (point.delivery === null) return { step: 'fuel', sale: undefined }
    return { step: isRunning(point, nozzle, now) ? 'running' : 'hangUp', sale: undefined }
  }
  // Somebody paid ahead here: what comes next is his delivery, whatever else is unpaid.
  if (standingOf(point, nozzleNumber) === 'paidAhead') return { step: 'lift', sale: undefined }
  if (sale?.state === 'Payable' && sale.kind === 'retail') return { step: 'scan', sale }
  if (sale?.state === 'Locked') return { step: 'pay', sale }
  if (sale !== undefined && saleKey(sale) === watched) return { step: 'paid', sale }
  return { step: 'lift', sale: undefined }
}
