import type { Station } from './records'
import type { ShownNozzleState } from './shownStates'

/** What the pumps of a station have room for (B4). A vehicle at one nozzle keeps the others of its fuelling point from everybody. */
export interface Queue {
  /** Nozzles that somebody can drive up to. */
  readonly freeNozzles: number
  /** Nozzles of fuelling points where a vehicle stands. */
  readonly busyNozzles: number
  /** Vehicles at the pumps: one to a fuelling point. */
  readonly vehicles: number
  /** Those of them that have lifted a nozzle or stopped and wait for it to flow. */
  readonly waiting: number
}

const served: ReadonlySet<ShownNozzleState> = new Set<ShownNozzleState>(['authorised', 'fuelling', 'unpaid'])
const standing: ReadonlySet<ShownNozzleState> = new Set<ShownNozzleState>(['calling', 'suspended'])

/** Counts nozzles and vehicles from what the nozzles show; null when none of them shows anything. */
export function queueOf(
  nozzles: Pick<Station, 'nozzles'>['nozzles'],
  stateOf: (nozzleNumber: number) => ShownNozzleState,
): Queue | null {
  const shown = nozzles
    .map(({ number, fuellingPointId }) => ({ fuellingPointId, state: stateOf(number) }))
    .filter(({ state }) => state !== 'offline')
  if (shown.length === 0) return null
  const points = (states: ReadonlySet<ShownNozzleState>) =>
    new Set(shown.filter(({ state }) => states.has(state)).map(({ fuellingPointId }) => fuellingPointId))
  const attended = points(served)
  const waiting = [...points(standing)].filter((point) => !attended.has(point))
  const occupied = new Set([...attended, ...waiting])
  const busyNozzles = shown.filter(({ fuellingPointId }) => occupied.has(fuellingPointId)).length
  return {
    freeNozzles: shown.length - busyNozzles,
    busyNozzles,
    vehicles: occupied.size,
    waiting: waiting.length,
  }
}
