import { confirm, lock } from '../support/buying'
import { clearPumps, fill, join, recordOf, STATION, THURSDAY } from '../support/station'
import { seedSale } from '../support/seeding'
import { openWorld, type World } from '../support/world'

jest.setTimeout(60_000)

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 60_000)
afterEach(() => clearPumps(world))
afterAll(() => world.close())

const prepayment = (requestId: string) => ({
  requestId,
  stationId: STATION,
  nozzleNumber: 5,
  amount: { by: 'amount' as const, amountFen: 20_000 },
})

it('keeps nobody from having more than two orders in hand one after the other', async () => {
  const wang = await join(world, 'oWang')
  const [first, second, third] = [
    await fill(world, 1, { volumeMl: 10_000 }),
    await fill(world, 3, { volumeMl: 10_000 }),
    await fill(world, 7, { volumeMl: 10_000 }),
  ]
  const { orderId } = await lock(wang, first)
  await lock(wang, second)
  expect(await wang.refusal('order', 'lockSale', { saleId: third })).toBe('TOO_MANY_ORDERS')
  expect(await wang.refusal('order', 'prepay', prepayment('request-1'))).toBe('TOO_MANY_ORDERS')
  // What is his already is answered as before.
  expect((await lock(wang, first)).orderId).toBe(orderId)
  await wang.call('order', 'release', { orderId })
  expect((await lock(wang, third)).state).toBe('locked')
  // Time that has run out makes room, before any sweep has come.
  world.machine.clock.advance(181_000)
  expect((await lock(wang, seedSale(world))).state).toBe('locked')
})

it('lets one sale be kept from others three times by one member', async () => {
  const li = await join(world, 'oLi')
  const saleId = await fill(world, 2, { volumeMl: 10_000 })
  for (let times = 1; times <= 3; times += 1) {
    const { orderId } = await lock(li, saleId)
    await li.call('order', 'release', { orderId })
  }
  expect(await li.refusal('order', 'lockSale', { saleId })).toBe('LOCKED_TOO_OFTEN')
  expect(recordOf(world, 'sales', saleId).state).toBe('payable')
  const chen = await join(world, 'oChen')
  expect((await lock(chen, saleId)).state).toBe('locked')
})

it('lets who could not pay in time begin anew, and counts none of it', async () => {
  const sun = await join(world, 'oSun')
  const saleId = await fill(world, 2, { volumeMl: 10_000 })
  const mine = async () => {
    const { sales } = await sun.call('order', 'payableSales', { stationId: STATION, nozzleNumber: 2 })
    return sales.find((sale) => sale.saleId === saleId)
  }
  for (let times = 1; times <= 2; times += 1) {
    const { orderId, lockedUntil } = await lock(sun, saleId)
    await confirm(sun, orderId)
    expect(await mine()).toMatchObject({ orderId })
    world.machine.clock.advance(181_000)
    // Before any sweep: nothing to go on with, and another three minutes for a tap.
    expect(await mine()).toMatchObject({ orderId: null })
    const again = await lock(sun, saleId)
    expect(again.orderId).not.toBe(orderId)
    expect(again.lockedUntil).toBeGreaterThanOrEqual(lockedUntil + 180_000)
    await confirm(sun, again.orderId)
    world.machine.clock.advance(181_000)
  }
})

it('does not go on with an order whose time has run out', async () => {
  const qian = await join(world, 'oQian')
  const saleId = await fill(world, 2, { volumeMl: 10_000 })
  const { orderId } = await lock(qian, saleId)
  world.machine.clock.advance(181_000)
  const { opened } = await qian.call('order', 'open', { orderId })
  expect(opened).toMatchObject({ order: { state: 'released' }, quote: null })
  expect(recordOf(world, 'sales', saleId)).toMatchObject({ state: 'payable', orderId: null })
})
