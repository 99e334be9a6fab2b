import { nozzleStates, type LiveState, type Station } from './records'

/**
 * What a nozzle is shown as: what its controller says; `unpaid` while a delivery of it waits for its payer; `occupied` while
 * a vehicle stands at another nozzle of its fuelling point.
 */
export const shownNozzleStates = [...nozzleStates, 'unpaid', 'occupied'] as const
export type ShownNozzleState = (typeof shownNozzleStates)[number]

/** A controller that has been silent for so long is taken for offline. */
export const silentAfterMs = 120_000

/** The state of each nozzle by its number, the same for every page (B4, C8). */
export function shownStates(
  { nozzles }: Pick<Station, 'nozzles'>,
  live: LiveState | null,
  at: number,
): (nozzleNumber: number) => ShownNozzleState {
  if (live === null || at - live.heardAt > silentAfterMs) return () => 'offline'
  const unpaid = new Set((live.unpaid ?? []).map(({ nozzleNumber }) => nozzleNumber))
  const own = new Map<number, ShownNozzleState>(
    nozzles.map(({ number }) => {
      const state = live.nozzles.find((one) => one.number === number)?.state ?? 'ready'
      return [number, state === 'ready' && unpaid.has(number) ? 'unpaid' : state]
    }),
  )
  const taken = new Set(
    nozzles
      .filter(({ number }) => !['ready', 'offline'].includes(own.get(number) ?? 'offline'))
      .map(({ fuellingPointId }) => fuellingPointId),
  )
  const pointOf = new Map(nozzles.map(({ number, fuellingPointId }) => [number, fuellingPointId]))
  return (number) => {
    const state = own.get(number) ?? 'offline'
    return state === 'ready' && taken.has(pointOf.get(number) ?? '') ? 'occupied' : state
  }
}
