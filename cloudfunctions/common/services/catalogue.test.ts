import type { Order } from '../../../core/domain/orders/records'
import { newOrder } from '../../../core/domain/orders/newOrder'
import { sampleNoon, sampleStation } from '../../../core/domain/orders/testing/records'
import type { Database } from '../data/database'
import { orderViews } from '../views/orders'
import { pricingOf, pricingVersion, stationOf } from './catalogue'

const ordered: Order = newOrder({
  kind: 'postPay',
  orderId: 'order1',
  memberId: 'member1',
  openid: 'o',
  station: sampleStation(),
  nozzleNumber: 1,
  fuellingPointId: 'fp1',
  productId: 'gasoline92',
  shiftId: 'shift1',
  businessDate: '2026-03-05',
  lockedUntil: sampleNoon,
  sale: null,
  requested: null,
  at: sampleNoon,
})

let reads: string[] = []
let broken = false
function database(): Database {
  const source = (record: object) => ({
    require: async (id: string) => {
      reads.push(id)
      await Promise.resolve()
      if (broken) throw new Error('no line')
      return { ...record, _id: id }
    },
  })
  const station = { name: { zh: '站', en: 'Station' }, legalEntity: { name: 'Company' } }
  return { stations: source(station), pricings: source({ products: [] }) } as unknown as Database
}
const db = database()
beforeEach(() => {
  reads = []
  broken = false
})

describe('stations and pricing', () => {
  it('are read once by callers side by side, and again after five seconds', async () => {
    const at = 1_000_000
    await Promise.all([1, 2, 3].map(() => stationOf(db, 'a', at)))
    await Promise.all([1, 2, 3].map(() => pricingOf(db, 'a', at + 4_999)))
    await Promise.all([1, 2, 3].map(() => pricingVersion(db, 'a', 7)))
    expect(reads).toEqual(['a', 'a:current', 'a:7'])
    await Promise.all([stationOf(db, 'a', at + 5_000), pricingVersion(db, 'a', 7)])
    expect(reads).toEqual(['a', 'a:current', 'a:7', 'a'])
  })

  it('whose reading failed are read anew', async () => {
    const both = () =>
      Promise.allSettled([stationOf(db, 'b', 1), stationOf(db, 'b', 1), pricingVersion(db, 'b', 1)])
    broken = true
    expect((await both()).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    broken = false
    expect((await both()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
    expect(reads).toEqual(['b', 'b:1', 'b', 'b:1'])
  })

  it('are read once for a whole list of orders', async () => {
    const orders = Array.from({ length: 20 }, (): Order => ({ ...ordered, stationId: 'c' }))
    const views = await orderViews(db, [...orders, { ...ordered, stationId: 'd' }], 1)
    expect(views.map(({ stationId }) => stationId)).toEqual([...Array<string>(20).fill('c'), 'd'])
    expect(reads).toEqual(['c', 'c:current', 'd', 'd:current'])
  })
})
