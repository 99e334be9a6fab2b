import { samplePricing, shanghaiAt } from '../../testing/samples'
import type { Station } from '../../station/records'
import type { MeteredSale } from '../records'
import { NEVER } from '../../units/never'

/** Plain records of the forecourt for tests of rules. */

export const sampleNoon = shanghaiAt('2026-03-05', 12 * 60)
export const minuteMs = 60_000

export function sampleStation(changes: Partial<Station> = {}): Station {
  const since = shanghaiAt('2026-01-01')
  const nozzle = (
    number: number,
    fuellingPointId: string,
    productId: string,
  ): Station['nozzles'][number] => ({
    number,
    fuellingPointId,
    logicalId: number % 2 === 1 ? 1 : 2,
    products: [{ productId, validFrom: since }],
    tankId: `tank-${productId}`,
  })
  return {
    _id: 'station1',
    schema: 1,
    name: { zh: '示范加油站', en: 'Sample station' },
    address: { zh: '示范路 1 号', en: '1 Sample Road' },
    phone: '0571-00000000',
    location: { longitude: '120.15', latitude: '30.28' },
    openingHours: { zh: '全天', en: 'All day' },
    legalEntity: { id: 'entity1', name: '示范石油有限公司', taxNumber: '91330100MA00000000' },
    merchantId: '1900000001',
    nozzles: [nozzle(1, 'fp1', 'gasoline92'), nozzle(2, 'fp1', 'gasoline95'), nozzle(3, 'fp2', 'gasoline92')],
    openShift: {
      shiftId: `station1:${since}`,
      businessDate: '2026-03-05',
      openedAt: shanghaiAt('2026-03-05'),
    },
    status: 'open',
    ...changes,
  }
}

/** A finished delivery of 40 litres of 92# for 299.20 yuan. */
export function sampleSale(changes: Partial<MeteredSale> = {}): MeteredSale {
  const sequence = changes.sequence ?? 17
  return {
    _id: `sale:station1:fp1:1:${sequence}:1234560`,
    schema: 1,
    kind: 'retail',
    approvedBy: null,
    stationId: 'station1',
    fuellingPointId: 'fp1',
    nozzleNumber: 1,
    productId: 'gasoline92',
    sequence,
    endTotalizerMl: 1_234_560,
    volumeMl: 40_000,
    amountFen: 29_920,
    priceFenPerL: 748,
    liftedAt: sampleNoon - 5 * minuteMs,
    endedAt: sampleNoon - minuteMs,
    receivedAt: sampleNoon - minuteMs,
    shiftId: 'shift1',
    businessDate: '2026-03-05',
    belongsTo: null,
    state: 'payable',
    lock: null,
    lockedUntil: NEVER,
    authorisationId: null,
    orderId: null,
    pendingCommand: 'none',
    ...changes,
  }
}

export const pricing = samplePricing()
