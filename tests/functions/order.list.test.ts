import { buy } from '../support/buying'
import type { Person } from '../support/driver'
import { join, put, recordOf, recordsOf, STAFF, THURSDAY } from '../support/station'
import { seedSale } from '../support/seeding'
import { openWorld, type World } from '../support/world'

const DAY = 86_400_000
const VEHICLE = {
  requestId: 'vehicle-0001',
  plate: '津A12345',
  plateKind: 'blue',
  name: '家用',
} as const
let world: World
let zhang: Person
const bought: string[] = []
let waiting: string

beforeAll(async () => {
  world = await openWorld({ at: THURSDAY - 40 * DAY, database: { strict: true } })
  Object.assign(world.machine.wechatPay.rules, { refundSettleMs: 0 })
  zhang = await join(world, 'oZhang')
  // 23 orders in two months: one in each of 23 days, the last of them waiting for its payment.
  for (let n = 0; n < 22; n += 1) {
    world.machine.clock.advance(DAY)
    bought.push((await buy(zhang, seedSale(world))).orderId)
  }
  world.machine.clock.advance(DAY)
  waiting = (await zhang.call('order', 'lockSale', { saleId: seedSale(world) })).order.orderId
}, 120_000)
afterAll(() => world.close())

const listed = async (input = {}) => zhang.call('order', 'list', input)
const idsOf = ({ orders }: Awaited<ReturnType<typeof listed>>) => orders.map(({ orderId }) => orderId)
const newest = () => [...bought].reverse()

describe('the order centre', () => {
  it('lists everything by pages, newest first, with the sums of whole months', async () => {
    const first = await listed()
    const second = await listed({ cursor: first.nextCursor ?? '' })
    expect([...idsOf(first), ...idsOf(second)]).toEqual([waiting, ...newest()])
    expect(second.nextCursor).toBeNull()
    expect(first.products.map(({ grade }) => grade)).toContain('92#')
    expect(second.products).toEqual([])
    const months = first.months.map(({ month }) => month)
    expect(months).toEqual([...months].sort().reverse())
    expect(first.months.reduce((sum, { orders }) => sum + orders, 0)).toBe(22)
    // A month that both pages show is the same on both.
    for (const sum of second.months) expect(first.months).toContainEqual(sum)
    const paid = newest().map((orderId) => recordOf(world, 'orders', orderId))
    const total = paid.reduce((sum, { tenders }) => sum + (tenders[0]?.amountFen ?? 0), 0)
    expect(first.months.reduce((sum, { paidFen }) => sum + paidFen, 0)).toBe(total)
  })

  it('parts what is to pay from what is paid, by month and by fuel', async () => {
    expect(await listed({ filter: 'toPay' })).toMatchObject({
      orders: [{ orderId: waiting, state: 'locked', amountFen: 29_680 }],
    })
    const paid = await listed({ filter: 'paid' })
    expect(idsOf(paid)).toEqual(newest().slice(0, 20))
    const [{ month } = { month: '' }] = paid.months
    const inMonth = await listed({ filter: 'paid', month })
    expect(inMonth.orders).toHaveLength(paid.months[0]?.orders ?? 0)
    expect(inMonth.months).toEqual([paid.months[0]])
    expect((await listed({ month: '2020-01' })).orders).toEqual([])
    expect((await listed({ productId: '92' })).orders).toHaveLength(20)
    expect((await listed({ productId: '95' })).orders).toEqual([])
  })

  it('finds by the vehicle that was fuelled, and names it', async () => {
    const [orderId = ''] = bought
    const { vehicles } = await zhang.call('vehicle', 'save', VEHICLE)
    const vehicleId = vehicles[0]?.vehicleId ?? ''
    put(world, 'orders', { ...recordOf(world, 'orders', orderId), vehicleId })
    expect(idsOf(await listed({ vehicleId }))).toEqual([orderId])
    expect((await listed()).vehicles).toEqual([expect.objectContaining({ vehicleId, name: VEHICLE.name })])
    const { vehicle: named } = await zhang.call('order', 'record', { orderId })
    expect(named).toMatchObject({ name: VEHICLE.name })
  })

  it('finds by order number, by its beginning, and by the number on WeChat’s bill', async () => {
    const [orderId = ''] = bought
    const { tenders } = recordOf(world, 'orders', orderId)
    for (const search of [orderId, orderId.toLowerCase(), tenders[0]?.outTradeNo ?? '', orderId.slice(0, 10)])
      expect(idsOf(await listed({ search }))).toEqual([orderId])
    expect(idsOf(await listed({ search: '7ZZZZZ' }))).toEqual([])
    expect(await zhang.refusal('order', 'list', { search: "'; drop" })).toBe('INVALID_INPUT')
    const li = await join(world, 'oLi')
    expect((await li.call('order', 'list', { search: orderId })).orders).toEqual([])
    expect(await li.refusal('order', 'record', { orderId })).toBe('NOT_FOUND')
    const outTradeNo = tenders[0]?.outTradeNo ?? ''
    expect((await zhang.call('order', 'record', { outTradeNo })).order.orderId).toBe(orderId)
  })

  it('shows refunds, and counts what stays paid', async () => {
    const [orderId = ''] = newest()
    const before = (await listed({ filter: 'paid' })).months[0]?.paidFen ?? 0
    const refund = { orderId, amountFen: 10_000, reason: '加错油', requestId: 'refund-0001' }
    await world.person(STAFF).call('staff', 'refund', refund)
    expect(await listed({ filter: 'refunds' })).toMatchObject({
      orders: [{ orderId, returnedFen: 10_000, refundState: 'partly' }],
    })
    expect((await listed({ filter: 'paid' })).months[0]?.paidFen).toBe(before - 10_000)
  })
})

describe('an order of before the order centre', () => {
  it('is found by its refund once the night has rewritten it, which changes nothing more', async () => {
    const [orderId = ''] = bought
    const { odometerKm, openRefundRequestId, hasRefund, hasReport, ...then } = recordOf(
      world,
      'orders',
      orderId,
    )
    expect([odometerKm, openRefundRequestId, hasRefund, hasReport]).not.toContain(undefined)
    world.machine.database.seed('orders', [{ ...then, schema: 1, refundCount: 1, refundedFen: 100 }])
    const refunds = async () => idsOf(await listed({ filter: 'refunds' }))
    expect(await refunds()).not.toContain(orderId)
    await world.machine.fireTimer('lapse')
    expect(await refunds()).toContain(orderId)
    expect(recordOf(world, 'orders', orderId)).toMatchObject({ schema: 2, hasRefund: true, hasReport: false })
    const before = recordsOf(world, 'orders')
    await world.machine.fireTimer('lapse')
    expect(recordsOf(world, 'orders')).toEqual(before)
  })
})
