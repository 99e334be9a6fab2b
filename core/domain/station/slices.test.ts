import fc from 'fast-check'
import type { ForecourtEvent } from '../../contracts/forecourt'
import { slicesOf } from './slices'

const at = 1_800_000_000_000
const completed: ForecourtEvent = {
  type: 'saleCompleted',
  fuellingPointId: 'fp1',
  logicalId: 1,
  sequence: 1,
  endTotalizerMl: 1_000,
  volumeMl: 1_000,
  amountFen: 748,
  priceFenPerL: 748,
  liftedAt: at,
  endedAt: at,
  kind: 'retail',
  approvedBy: null,
  authorisationId: null,
}
const cleared: ForecourtEvent = { type: 'saleState', saleId: 's', state: 'cleared', lockedUntil: null, at }
const ready: ForecourtEvent = {
  type: 'nozzleState',
  nozzleNumber: 1,
  state: 'ready',
  volumeMl: 0,
  amountFen: 0,
  priceFenPerL: 748,
  at,
}

describe('the slices of a batch', () => {
  it('hold every event once, few records each, deliveries first and nozzles last', () => {
    const some = fc.array(fc.constantFrom(completed, cleared, ready), { maxLength: 200 })
    fc.assert(
      fc.property(some, (drawn) => {
        const events = drawn.map((event) => ({ ...event }))
        const slices = slicesOf({ events })
        const order = slices.flatMap((slice) => slice.events)
        expect(new Set(order)).toEqual(new Set(events))
        expect(order).toHaveLength(events.length)
        expect(order.map(({ type }) => type)).toEqual([
          ...events.filter(({ type }) => type === 'saleCompleted').map(({ type }) => type),
          ...events.filter(({ type }) => type === 'saleState').map(({ type }) => type),
          ...events.filter(({ type }) => type === 'nozzleState').map(({ type }) => type),
        ])
        for (const [n, slice] of slices.entries()) {
          expect(slice.events.filter(({ type }) => type !== 'nozzleState').length).toBeLessThanOrEqual(25)
          if (n < slices.length - 1) expect(slice.events).not.toContainEqual(ready)
        }
      }),
    )
  })

  it('are one when nothing is said', () => {
    expect(slicesOf({ events: [] })).toEqual([{ events: [] }])
  })
})
