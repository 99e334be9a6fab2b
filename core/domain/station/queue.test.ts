import fc from 'fast-check'
import { queueOf } from './queue'
import { nozzleStates } from './records'

const nozzle = (number: number, fuellingPointId: string) => ({
  number,
  fuellingPointId,
  logicalId: number,
  products: [],
  tankId: 'T1',
})
const nozzles = [nozzle(1, 'a'), nozzle(2, 'a'), nozzle(3, 'b'), nozzle(4, 'b'), nozzle(5, 'c')]
type State = (typeof nozzleStates)[number]
const showing = (...states: State[]) => queueOf(nozzles, (number) => states[number - 1] ?? 'ready')

test('a vehicle keeps the other nozzles of its fuelling point from everybody', () => {
  expect(showing()).toEqual({ freeNozzles: 5, busyNozzles: 0, vehicles: 0, waiting: 0 })
  expect(showing('fuelling')).toEqual({ freeNozzles: 3, busyNozzles: 2, vehicles: 1, waiting: 0 })
  expect(showing('ready', 'fuelling', 'calling')).toEqual({
    freeNozzles: 1,
    busyNozzles: 4,
    vehicles: 2,
    waiting: 1,
  })
})

test('a nozzle that shows nothing is neither free nor busy; when none does, nothing is known', () => {
  expect(showing('offline')).toMatchObject({ freeNozzles: 4, busyNozzles: 0 })
  expect(showing('offline', 'offline', 'offline', 'offline', 'offline')).toBeNull()
})

test('every nozzle that shows something is counted once, and no more vehicles stand there than there are fuelling points', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...nozzleStates), { minLength: 5, maxLength: 5 }), (states) => {
      const queue = showing(...states)
      const shown = states.filter((state) => state !== 'offline').length
      if (queue === null) expect(shown).toBe(0)
      else {
        expect(queue.freeNozzles + queue.busyNozzles).toBe(shown)
        expect(queue.vehicles).toBeLessThanOrEqual(Math.min(3, queue.busyNozzles))
        expect(queue.waiting).toBeLessThanOrEqual(queue.vehicles)
      }
    }),
  )
})
