import { expectedLeftMs, formatHundredths, runningAt } from '../../../../lib/core'
import { text } from '../../../../text/text'
import { aimOf, isRunning, nozzleOf } from '../following'
import type { FuellingState } from '../state'

/** Told in steps, so that it does not flicker: five seconds up to a minute and a half, whole minutes above. */
function leftText(leftMs: number): string {
  if (leftMs === 0) return text('running.nearlyThere')
  const seconds = Math.max(5, Math.round(leftMs / 5000) * 5)
  return seconds <= 90
    ? text('running.leftSeconds', { seconds })
    : text('running.leftMinutes', { minutes: Math.round(seconds / 60) })
}

/** The delivery of the nozzle that is looked at, as it stands at this instant: litres, yuan, time left (C8). */
export function runningView(state: FuellingState, now: number) {
  const nozzle = nozzleOf(state)
  if ((state.phase !== 'pick' && state.phase !== 'pump') || !isRunning(nozzle)) return null
  const { volumeMl, amountFen } = runningAt(state.track, state.carried, nozzle.priceFenPerL, now)
  const aim = aimOf(state)
  const flows = nozzle.state === 'fuelling'
  const leftMs = flows ? expectedLeftMs(state.track, aim, now) : null
  return {
    title: text('running.title', { nozzle: nozzle.number, grade: nozzle.grade }),
    state: text(`nozzle.${nozzle.state}`),
    flows,
    volume: formatHundredths(Math.trunc(volumeMl / 10)),
    fen: amountFen,
    left: leftMs === null ? '' : leftText(leftMs),
    /** Of what is paid for; −1 when there is nothing to measure against. */
    percent: aim?.kind === 'limit' ? Math.min(100, Math.floor((volumeMl * 100) / aim.volumeMl)) : -1,
  }
}
export type RunningView = NonNullable<ReturnType<typeof runningView>>
