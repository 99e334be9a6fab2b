import { orderText } from '../../../../text/order'
import { text } from '../../../../text/text'
import { isRunning, nozzleOf } from '../following'
import type { FuellingState } from '../state'

/** A controller silent for so long cannot be told anything now. */
const SILENT_AFTER_MS = 60_000

/** At the pump that is paid for: what to do next, and what becomes of the money (C5). */
export function pumpView(state: FuellingState) {
  const { phase, order, pump, heardAt, liveAt, offline } = state
  if (phase !== 'pump' || order === null) return null
  const { nozzleNumber: nozzle } = order
  const running = isRunning(nozzleOf(state))
  const silent = heardAt > 0 && liveAt - heardAt > SILENT_AFTER_MS
  const ready = pump?.state === 'active' || pump?.state === 'fuelling'
  const ending = pump?.state === 'voiding' || pump?.state === 'voided'
  return {
    title: orderText(order),
    paid: order.quote === null ? '' : text('fuelling.prepaid', { paid: order.quote.dueFen }),
    headline: ending
      ? text('pump.cancelling')
      : text(ready ? 'fuelling.authorised' : 'pump.calling', { nozzle }),
    running,
    hint: text(running ? 'pump.rest' : ending ? 'pump.cancelHint' : 'pump.unused'),
    cancel: !running && (pump?.state === 'requested' || pump?.state === 'active') ? text('pump.cancel') : '',
    until: pump?.state === 'active' ? text('pump.until', { until: pump.expiresAt }) : '',
    stale: offline ? text('failure.offline') : silent ? text('pump.silent') : '',
  }
}
