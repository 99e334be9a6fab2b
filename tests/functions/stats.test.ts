import { buy } from '../support/buying'
import { seedDriver, seedSale, type Seeded } from '../support/seeding'
import { memberOf, put, recordOf, THURSDAY } from '../support/station'
import { openWorld, type World } from '../support/world'

const VEHICLE = 'vehicle-of-zhang'

let world: World
let zhang: Seeded
let orderId: string

beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
  zhang = seedDriver(world, 'Zhang')
  const member = memberOf(world, zhang.openid)
  const vehicle = {
    vehicleId: VEHICLE,
    plateHint: '京A··345',
    name: '轩逸',
    productId: '92',
    isDefault: true,
  }
  put(world, 'members', { ...member, vehicles: [vehicle] })
  orderId = (await buy(zhang.person, seedSale(world))).orderId
  const order = recordOf(world, 'orders', orderId)
  put(world, 'orders', { ...order, vehicleId: VEHICLE })
}, 60_000)
afterAll(() => world.close())

describe('the figures of a driver', () => {
  it('are those of his paid fuellings, by month, fuel, station and vehicle', async () => {
    const { months, year, products, stations, vehicles } = await zhang.person.call('stats', 'fuel', {})
    const totals = {
      fuellings: 1,
      volumeMl: 40_000,
      paidFen: recordOf(world, 'orders', orderId).quote?.dueFen,
    }
    expect(months).toHaveLength(12)
    expect(months.at(-1)).toMatchObject({ month: '2027-03', ...totals })
    expect(months.slice(0, 11).every(({ fuellings }) => fuellings === 0)).toBe(true)
    expect(year).toMatchObject(totals)
    expect(products).toMatchObject([{ productId: '92', grade: '92#', ...totals }])
    expect(stations).toMatchObject([{ stationId: 'binhe', ...totals }])
    expect(vehicles).toMatchObject([
      { vehicleId: VEHICLE, plateHint: '京A··345', ...totals, consumption: null, readings: 0 },
    ])
  })

  it('are empty for who has not fuelled, and never somebody else’s', async () => {
    const li = seedDriver(world, 'Li')
    const { year, vehicles, readable } = await li.person.call('stats', 'fuel', {})
    expect({ year, vehicles, readable }).toEqual({
      year: { fuellings: 0, volumeMl: 0, paidFen: 0, savedFen: 0 },
      vehicles: [],
      readable: [],
    })
    expect(await li.person.refusal('stats', 'recordOdometer', { orderId, odometerKm: 10 })).toBe('NOT_FOUND')
  })
})

describe('the odometer', () => {
  it('makes a consumption of two fuellings, can be corrected and taken back', async () => {
    const later = (await buy(zhang.person, seedSale(world))).orderId
    const order = recordOf(world, 'orders', later)
    const sale = order.sale
    if (sale === null) throw new Error('the order has no sale')
    const endedAt = sale.endedAt + 3_600_000
    put(world, 'orders', { ...order, vehicleId: VEHICLE, sale: { ...sale, endedAt } })

    await zhang.person.call('stats', 'recordOdometer', { orderId, odometerKm: 10_000 })
    await zhang.person.call('stats', 'recordOdometer', { orderId: later, odometerKm: 10_700 })
    await zhang.person.call('stats', 'recordOdometer', { orderId: later, odometerKm: 10_500 })
    const { vehicles, readable } = await zhang.person.call('stats', 'fuel', {})
    expect(vehicles[0]).toMatchObject({ readings: 2, consumption: { distanceKm: 500, mlPer100Km: 8_000 } })
    expect(readable.map((row) => row.odometerKm)).toEqual([10_500, 10_000])
    expect(vehicles[0]?.maintenance).toMatchObject({
      by: 'odometer',
      due: 'now',
      dueAtKm: 10_000,
      mlPer100Km: 8_000,
      measured: true,
    })

    const wrong = { orderId: later, odometerKm: 9_000 }
    expect(await zhang.person.refusal('stats', 'recordOdometer', wrong)).toBe('ODOMETER_UNLIKELY')
    await zhang.person.call('stats', 'recordOdometer', { orderId: later, odometerKm: null })
    const after = await zhang.person.call('stats', 'fuel', {})
    expect(after.vehicles[0]).toMatchObject({ readings: 1, consumption: null })
  })
})
