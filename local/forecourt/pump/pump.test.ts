import * as fc from 'fast-check'
import type { Kernel } from '../../kernel/service'
import type { Forecourt } from '../forecourt'
import { amountFor, readingAt, stopAt, volumeFor } from '../metering'
import { startForecourt } from '../testing/cloud'

let kernel: Kernel
let forecourt: Forecourt
beforeEach(() => {
  ;({ kernel, forecourt } = startForecourt(undefined))
})
afterEach(() => forecourt.close?.())

const point = (id: string) => forecourt.state().points.find((each) => each.id === id)
const outbox = (type: string) => forecourt.state().outbox.filter((event) => event['type'] === type)

test('lift, fuel, hang up: states, sale, totalizer and number', () => {
  forecourt.lift(1)
  expect(point('fp1')?.state).toBe('FDC_AUTHORISED')
  forecourt.fuel(1, { volumeMl: 20_000 }, 0)
  expect(point('fp1')?.state).toBe('FDC_FUELLING')
  const sale = forecourt.hangUp(1)
  expect(sale).toMatchObject({
    pointId: 'fp1',
    sequence: 1,
    volumeMl: 20_000,
    amountFen: 15_700,
    priceFenPerL: 785,
    startTotalizerMl: 1_000_000,
    endTotalizerMl: 1_020_000,
    state: 'Payable',
    kind: 'retail',
  })
  expect(outbox('nozzleState').map((event) => event['state'])).toEqual([
    'calling',
    'authorised',
    'fuelling',
    'ready',
  ])
  expect(outbox('saleCompleted')).toHaveLength(1)
  expect(forecourt.state().points[0]?.nozzles[0]?.totalizerMl).toBe(1_020_000)
})

test('a round amount shows exactly, its volume to 0.01 L', () => {
  expect(forecourt.fill(1, { amountFen: 20_000 })).toMatchObject({ amountFen: 20_000, volumeMl: 25_480 })
})

test('fuel flows in time and can be watched; what is left when the nozzle is hung up is not delivered', () => {
  forecourt.lift(3)
  forecourt.fuel(3, { volumeMl: 60_000 }, 1_000)
  kernel.clock.advance(10_000)
  const { points } = forecourt.state()
  const delivery = points[1]?.delivery ?? null
  const reading = readingAt(delivery, 751, kernel.clock.now())
  expect(reading.volumeMl).toBeGreaterThanOrEqual(10_000)
  expect(reading.volumeMl).toBeLessThan(12_000)
  expect(forecourt.hangUp(3)?.volumeMl).toBeGreaterThanOrEqual(10_000)
})

test('a nozzle lifted and hung up again is no sale', () => {
  forecourt.lift(1)
  expect(forecourt.hangUp(1)).toBeUndefined()
  expect(forecourt.state().sales).toEqual([])
})

test('a preset stops the delivery and serves once', () => {
  forecourt.preset(1, { limitFen: 10_000 })
  forecourt.lift(1)
  forecourt.fuel(1, { volumeMl: 50_000 }, 0)
  expect(point('fp1')?.state).toBe('FDC_SUSPENDED_FUELLING')
  expect(() => {
    forecourt.fuel(1, { volumeMl: 50_000 }, 0)
  }).toThrow(/limit/)
  expect(forecourt.hangUp(1)?.amountFen).toBe(10_000)
  expect(forecourt.fill(1, { amountFen: 12_000 }).amountFen).toBe(12_000)
})

test('two unpaid sales block the point until the till takes one', () => {
  forecourt.fill(1, { volumeMl: 1_000 })
  const second = forecourt.fill(2, { volumeMl: 1_000 })
  forecourt.lift(1)
  expect(point('fp1')?.state).toBe('FDC_CALLING')
  expect(() => {
    forecourt.fuel(1, { volumeMl: 1_000 })
  }).toThrow(/not authorised/)
  forecourt.payAtTill('fp1', second.sequence)
  expect(point('fp1')?.state).toBe('FDC_AUTHORISED')
  expect(outbox('saleState')).toEqual([
    expect.objectContaining({ saleId: 'sale:station1:fp1:2:2:2001000', state: 'cleared' }),
  ])
})

test('numbers wrap at 9999, per fuelling point', async () => {
  await forecourt.close?.()
  ;({ kernel, forecourt } = startForecourt(undefined, {
    points: [
      {
        id: 'a',
        nextSequence: 9999,
        nozzles: [{ number: 1, logicalId: 1, productId: 'x', priceFenPerL: 700 }],
      },
      { id: 'b', nozzles: [{ number: 2, logicalId: 1, productId: 'x', priceFenPerL: 700 }] },
    ],
  }))
  expect([1, 1, 2].map((nozzle) => forecourt.fill(nozzle, { volumeMl: 100 }).sequence)).toEqual([9999, 1, 1])
})

test('one nozzle of a point at a time, none without power, no test return without approval', () => {
  forecourt.lift(1)
  expect(() => {
    forecourt.lift(2)
  }).toThrow(/lifted already/)
  forecourt.power('fp2', false)
  expect(() => {
    forecourt.lift(3)
  }).toThrow(/power/)
  forecourt.power('fp2', true)
  expect(() => {
    forecourt.lift(3, { kind: 'testReturn' })
  }).toThrow(/approvedBy/)
  expect(forecourt.fill(3, { volumeMl: 20_000 }, { kind: 'testReturn', approvedBy: 'chief' })).toMatchObject({
    kind: 'testReturn',
    approvedBy: 'chief',
  })
})

test('a valve that closes late lets some more through, a wrong clock reports wrong times', () => {
  kernel.faults.add({ point: 'forecourt', subject: 'nozzle:1', kind: 'overrun', detail: { volumeMl: 50 } })
  kernel.faults.add({ point: 'forecourt', subject: 'sale', kind: 'drift', delayMs: 600_000 })
  forecourt.preset(1, { limitMl: 10_000 })
  const sale = forecourt.fill(1, { volumeMl: 99_000 })
  expect(sale).toMatchObject({ volumeMl: 10_050, amountFen: 7_889 })
  expect(sale.endedAt).toBeGreaterThan(kernel.clock.now() + 500_000)
})

test('pre-pay stations let nobody fuel without leave', async () => {
  await forecourt.close?.()
  ;({ kernel, forecourt } = startForecourt(undefined, { mode: 'prePay' }))
  forecourt.lift(1)
  expect(point('fp1')?.state).toBe('FDC_CALLING')
})

test('metering: readings never go back, never pass the stop, and totalizers add up to the sales', () => {
  const price = fc.integer({ min: 500, max: 1200 })
  fc.assert(
    fc.property(
      price,
      fc.integer({ min: 10, max: 200_000 }),
      fc.integer({ min: 1, max: 1000 }),
      (fenPerL, volumeMl, flow) => {
        const stop = stopAt({ volumeMl }, { limitFen: 30_000, limitMl: null }, fenPerL, 0)
        expect(stop.amountFen).toBeLessThanOrEqual(30_000)
        const delivery = {
          since: 0,
          fromMl: 0,
          toMl: stop.volumeMl,
          toFen: stop.amountFen,
          flowMlPerS: flow,
          limited: false,
        }
        let before = 0
        for (const at of [0, 1, 500, 5_000, 50_000, 500_000, 10_000_000]) {
          const reading = readingAt(delivery, fenPerL, at)
          expect(reading.volumeMl).toBeGreaterThanOrEqual(before)
          expect(reading.volumeMl).toBeLessThanOrEqual(stop.volumeMl)
          expect(reading.volumeMl % 10).toBe(0)
          before = reading.volumeMl
        }
      },
    ),
  )
  fc.assert(
    fc.property(price, fc.integer({ min: 100, max: 100_000 }), (fenPerL, amountFen) => {
      const apart = Math.abs(amountFor(volumeFor(amountFen, fenPerL), fenPerL) - amountFen)
      expect(apart).toBeLessThanOrEqual(Math.ceil((fenPerL * 5) / 1000) + 1)
    }),
  )
})
