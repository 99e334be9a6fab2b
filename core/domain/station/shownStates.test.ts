import type { LiveState } from './records'
import { shownNozzleStates, shownStates, silentAfterMs } from './shownStates'
import { queueOf } from './queue'

const nozzle = (number: number, fuellingPointId: string) => ({
  number,
  fuellingPointId,
  logicalId: number,
  products: [],
  tankId: 'T1',
})
const nozzles = [nozzle(1, 'a'), nozzle(2, 'a'), nozzle(3, 'b'), nozzle(4, 'b')]
const now = 1_000_000

function live(
  change: Partial<LiveState> = {},
  states: LiveState['nozzles'][number]['state'][] = [],
): LiveState {
  return {
    _id: 's1',
    schema: 1,
    stationId: 's1',
    sequence: 1,
    heardAt: now,
    newsAt: now,
    nozzles: states.map((state, index) => ({
      number: index + 1,
      state,
      volumeMl: 0,
      amountFen: 0,
      priceFenPerL: 780,
      at: now,
      liftedAt: null,
    })),
    ...change,
  }
}
const shown = (state: LiveState | null, at = now) =>
  nozzles.map(({ number }) => shownStates({ nozzles }, state, at)(number))

test('a nozzle with an unpaid delivery waits for its payer, and its vehicle keeps the point', () => {
  const unpaid = [{ saleId: 'sale:1', nozzleNumber: 1 }]
  expect(shown(live({ unpaid }))).toEqual(['unpaid', 'occupied', 'ready', 'ready'])
  // Whoever lifts it next is seen.
  expect(shown(live({ unpaid }, ['calling']))).toEqual(['calling', 'occupied', 'ready', 'ready'])
})

test('a lifted nozzle keeps the others of its point', () => {
  expect(shown(live({}, ['ready', 'ready', 'ready', 'fuelling']))).toEqual([
    'ready',
    'ready',
    'occupied',
    'fuelling',
  ])
  expect(shown(live({}, ['offline', 'ready']))).toEqual(['offline', 'ready', 'ready', 'ready'])
})

test('a silent controller says nothing of any nozzle', () => {
  expect(new Set(shown(live(), now + silentAfterMs + 1))).toEqual(new Set(['offline']))
  expect(new Set(shown(null))).toEqual(new Set(['offline']))
})

test('an unpaid delivery is a vehicle at the pump', () => {
  const stateOf = shownStates({ nozzles }, live({ unpaid: [{ saleId: 'x', nozzleNumber: 2 }] }), now)
  expect(queueOf(nozzles, stateOf)).toEqual({ freeNozzles: 2, busyNozzles: 2, vehicles: 1, waiting: 0 })
  expect(shownNozzleStates).toContain('occupied')
})
