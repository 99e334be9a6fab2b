import type { ForecourtState, Point, Sale } from '../dispenser/shapes'
import { progressAt } from './progress'

const nozzles = [
  { number: 1, productId: '92', priceFenPerL: 742 },
  { number: 2, productId: '95', priceFenPerL: 785 },
]
const idle: Point = {
  id: '1',
  state: 'FDC_READY',
  nozzles,
  lifted: null,
  delivery: null,
  authorisation: null,
}
const delivery = { since: 1_000, fromMl: 0, toMl: 6_000, toFen: 4_710, flowMlPerS: 600 }
const authorisation = {
  limitFen: 20_000,
  limitMl: null,
  nozzleNumbers: [2],
  state: 'active',
} as const
const sale: Sale = {
  pointId: '1',
  nozzleNumber: 2,
  sequence: 7,
  volumeMl: 6_000,
  amountFen: 4_710,
  endedAt: 12_000,
  kind: 'retail',
  state: 'Payable',
}

function forecourt(point: Partial<Point>, ...sales: readonly Sale[]): ForecourtState {
  return { online: true, points: [{ ...idle, ...point }], sales }
}
const lifted = { number: 2, at: 500 }

describe('the next step of a fuelling', () => {
  it.each([
    ['nothing lifted', forecourt({}), 0, 'lift'],
    ['lifted', forecourt({ lifted, state: 'FDC_AUTHORISED' }), 900, 'fuel'],
    ['delivering', forecourt({ lifted, delivery, state: 'FDC_FUELLING' }), 10_999, 'running'],
    ['delivered', forecourt({ lifted, delivery, state: 'FDC_FUELLING' }), 11_000, 'hangUp'],
    ['hung up', forecourt({}, sale), 12_000, 'scan'],
    ['held by a phone', forecourt({}, { ...sale, state: 'Locked' }), 13_000, 'pay'],
    ['lifted again over an unpaid sale', forecourt({ lifted }, sale), 14_000, 'fuel'],
    ['the other nozzle lifted', forecourt({ lifted: { number: 1, at: 0 } }, sale), 14_000, 'scan'],
    ['paid ahead over an unpaid sale', forecourt({ authorisation }, sale), 14_000, 'lift'],
    ['own use', forecourt({}, { ...sale, kind: 'ownUse' }), 14_000, 'lift'],
  ] as const)('%s', (_name, state, now, step) => {
    expect(progressAt(state, 2, undefined, now).step).toBe(step)
  })

  it('is "paid" for the sale that was watched, and a new beginning after any other', () => {
    const paid = forecourt({}, { ...sale, state: 'Cleared' })
    expect(progressAt(paid, 2, '1:7', 20_000)).toMatchObject({ step: 'paid', sale: { sequence: 7 } })
    expect(progressAt(paid, 2, '1:6', 20_000).step).toBe('lift')
    expect(progressAt(paid, 1, '1:7', 20_000).step).toBe('lift')
  })
})
