import { lock, quote, sheetOf } from '../support/buying'
import type { Person } from '../support/driver'
import { seedDriver, seedSale } from '../support/seeding'
import { recordOf, recordsOf, STAFF, THURSDAY, tick, violations } from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
let drivers = 0
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
  Object.assign(world.machine.wechatPay.rules, { refundSettleMs: 0 })
  world.forecourt.setOnline(false)
}, 30_000)
afterEach(async () => {
  await world.machine.wechatPay.idle()
  world.machine.faults.reset()
  expect(violations(world)).toEqual([])
  expect(world.machine.database.openTransactions()).toBe(0)
})
afterAll(() => world.close())

const newDriver = () => {
  drivers += 1
  return seedDriver(world, `Racer${drivers}`)
}
const times = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n))
const code = (reply: Awaited<ReturnType<Person['raw']>>) => (reply.ok ? 'ok' : reply.error.code)
const journalsOf = (orderId: string, act: string) =>
  recordsOf(world, 'journals').filter((entry) => entry.orderId === orderId && entry.act === act)
const loseNotify = () => {
  world.machine.faults.add({ point: 'notify', kind: 'lose', times: 100, detail: { forever: true } })
}
/** A driver's order with the price he agrees to. */
const agreed = async (choice: Parameters<typeof quote>[2] = {}, driver = newDriver()) => {
  const { orderId } = await lock(driver.person, seedSale(world))
  const { couponId, pointsUsed: points, digest } = await quote(driver.person, orderId, choice)
  return { driver, orderId, input: { orderId, couponId, points, digest } }
}

describe('at the same moment', () => {
  it('eight phones lock one sale, and one gets it', async () => {
    const saleId = seedSale(world)
    const phones = times(8, () => newDriver().person)
    const replies = await Promise.all(
      phones.map((phone) => phone.raw('order', { action: 'lockSale', input: { saleId } })),
    )
    expect(replies.map(code).sort()).toEqual(
      ['SALE_TAKEN', 'ok'].flatMap((one, n) => times(n === 0 ? 7 : 1, () => one)),
    )
    expect(recordsOf(world, 'orders').filter(({ sale }) => sale?.saleId === saleId)).toHaveLength(1)
  })

  it('one phone locks its sale eight times, and has one order', async () => {
    const { person } = newDriver()
    const saleId = seedSale(world)
    const orders = await Promise.all(times(8, () => lock(person, saleId)))
    expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(1)
  })

  it('eight confirmations open one payment', async () => {
    const { driver, orderId, input } = await agreed({ coupon: 'best', points: 1_000 })
    const answers = await Promise.all(times(8, () => driver.person.call('order', 'confirm', input)))
    expect(new Set(answers.map((answer) => sheetOf(answer).package)).size).toBe(1)
    expect(recordOf(world, 'orders', orderId)).toMatchObject({ confirmations: 1, attempts: [{ n: 1 }] })
    expect(recordOf(world, 'members', driver.memberId).points).toMatchObject({ available: 0, held: 1_000 })
  })

  it('two choices confirmed leave one payment that can be paid', async () => {
    const { driver, orderId, input } = await agreed()
    const other = await quote(driver.person, orderId, { points: 1_000 })
    const replies = await Promise.all(
      [input, { ...input, points: 1_000, digest: other.digest }].map((choice) =>
        driver.person.raw('order', { action: 'confirm', input: choice }),
      ),
    )
    expect(replies.map(code)).toContain('ok')
    const order = recordOf(world, 'orders', orderId)
    expect(order.attempts.filter(({ state }) => state === 'open')).toHaveLength(1)
    expect(recordOf(world, 'members', driver.memberId).points.held).toBe(order.reservation?.pointsHeld)
  })

  it('app, notify and timer bring the same money, which settles once', async () => {
    const { driver, orderId, input } = await agreed({ coupon: 'best', points: 1_000 })
    world.machine.faults.add({ point: 'notify', kind: 'double' })
    const { payment } = await driver.person.call('order', 'confirm', input)
    await driver.person.pay(sheetOf({ payment }))
    await Promise.all([
      ...times(4, () => driver.person.call('order', 'payStatus', { orderId })),
      world.machine.wechatPay.idle(),
      tick(world, 400_000),
    ])
    await world.machine.wechatPay.idle()
    expect(recordOf(world, 'orders', orderId)).toMatchObject({ state: 'settled', tenders: [{}], strayFen: 0 })
    expect(journalsOf(orderId, 'settlement')).toHaveLength(1)
    expect(recordOf(world, 'members', driver.memberId)).toMatchObject({ fuelling: { count: 1 } })
  })

  it('paying and giving up end as one of both, with the money where it belongs', async () => {
    loseNotify()
    const { driver, orderId, input } = await agreed({ points: 500 })
    const { payment } = await driver.person.call('order', 'confirm', input)
    const { saleId } = recordOf(world, 'orders', orderId).sale ?? { saleId: '' }
    const [told] = await Promise.all([
      driver.person.pay(sheetOf({ payment })),
      driver.person.raw('order', { action: 'release', input: { orderId } }),
      world.person(STAFF).raw('staff', { action: 'releaseLock', input: { saleId, reason: 'stuck' } }),
      driver.person.raw('order', { action: 'payStatus', input: { orderId } }),
    ])
    await driver.person.call('order', 'payStatus', { orderId })
    expect(recordOf(world, 'orders', orderId).state).toBe(
      told === 'requestPayment:ok' ? 'settled' : 'released',
    )
    expect(recordOf(world, 'members', driver.memberId).points.held).toBe(0)
  })

  it('till and phone take one sale’s money once', async () => {
    loseNotify()
    const { driver, orderId, input } = await agreed()
    const { payment } = await driver.person.call('order', 'confirm', input)
    const { saleId } = recordOf(world, 'orders', orderId).sale ?? { saleId: '' }
    const tender = { saleId, kind: 'cash', amountFen: 29_280, requestId: `till-${orderId}` }
    const [told, till] = await Promise.all([
      driver.person.pay(sheetOf({ payment })),
      world.person(STAFF).raw('staff', { action: 'recordTender', input: tender }),
      driver.person.raw('order', { action: 'payStatus', input: { orderId } }),
    ])
    await driver.person.call('order', 'payStatus', { orderId })
    const { state, tenders } = recordOf(world, 'orders', orderId)
    expect(state).toBe('settled')
    expect(tenders.map(({ kind }) => kind)).toEqual([told === 'requestPayment:ok' ? 'wechatPay' : 'cash'])
    expect(code(till)).toBe(told === 'requestPayment:ok' ? 'ORDER_STATE' : 'ok')
  })

  it('four requests of one refund are one refund', async () => {
    const { driver, orderId, input } = await agreed()
    const { payment } = await driver.person.call('order', 'confirm', input)
    await driver.person.pay(sheetOf({ payment }))
    await driver.person.call('order', 'payStatus', { orderId })
    const wish = { orderId, amountFen: 29_280, reason: '加错油', requestId: `refund-${orderId}` }
    const answers = await Promise.all(times(4, () => world.person(STAFF).call('staff', 'refund', wish)))
    expect(new Set(answers.map(({ refundId }) => refundId)).size).toBe(1)
    expect(journalsOf(orderId, 'refund')).toHaveLength(1)
    const sent = world.machine.wechatPay.ledger.refunds().filter((one) => one.outTradeNo.startsWith(orderId))
    expect(sent).toHaveLength(1)
  })

  it('two refunds that are too much together are one', async () => {
    const { driver, orderId, input } = await agreed()
    const { payment } = await driver.person.call('order', 'confirm', input)
    await driver.person.pay(sheetOf({ payment }))
    await driver.person.call('order', 'payStatus', { orderId })
    const replies = await Promise.all(
      times(2, (n) =>
        world.person(STAFF).raw('staff', {
          action: 'refund',
          input: { orderId, amountFen: 20_000, reason: '加错油', requestId: `refund-${n}-${orderId}` },
        }),
      ),
    )
    expect(replies.map(code).sort()).toEqual(['REFUND_EXCEEDS', 'ok'])
    expect(recordOf(world, 'orders', orderId).refundedFen).toBe(20_000)
  })

  it('two orders want one coupon, and one gets it', async () => {
    const driver = newDriver()
    const first = await agreed({ coupon: 'best' }, driver)
    const second = await agreed({ coupon: 'best' }, driver)
    const replies = await Promise.all(
      [first, second].map(({ input }) => driver.person.raw('order', { action: 'confirm', input })),
    )
    expect(replies.map(code).sort()).toEqual(['COUPON_UNUSABLE', 'ok'])
    const coupon = recordOf(world, 'coupons', driver.couponId)
    expect(coupon.orderId).toBe(
      code(replies[0] ?? { ok: true, data: null }) === 'ok' ? first.orderId : second.orderId,
    )
  })

  it('two orders want the same points, and one gets them', async () => {
    const driver = newDriver()
    const first = await agreed({ points: 1_000 }, driver)
    const second = await agreed({ points: 1_000 }, driver)
    const replies = await Promise.all(
      [first, second].map(({ input }) => driver.person.raw('order', { action: 'confirm', input })),
    )
    expect(replies.map(code).sort()).toEqual(['QUOTE_CHANGED', 'ok'])
    expect(recordOf(world, 'members', driver.memberId).points).toMatchObject({ available: 0, held: 1_000 })
  })

  it('orders that take coupon and points crosswise never wait for each other for good', async () => {
    const racers = await Promise.all(
      times(4, async () => {
        const driver = newDriver()
        return [
          await agreed({ coupon: 'best', points: 300 }, driver),
          await agreed({ points: 400 }, driver),
        ] as const
      }),
    )
    const replies = await Promise.all(
      racers.flat().map(({ driver, input }) => driver.person.raw('order', { action: 'confirm', input })),
    )
    expect(replies.map(code).every((one) => one === 'ok' || one === 'QUOTE_CHANGED')).toBe(true)
    for (const [{ driver }] of racers) {
      const { available, held } = recordOf(world, 'members', driver.memberId).points
      expect(available + held).toBe(1_000)
      expect(held).toBeGreaterThan(0)
    }
  })

  it('two timers do everything once', async () => {
    loseNotify()
    const { driver, orderId, input } = await agreed()
    const { payment } = await driver.person.call('order', 'confirm', input)
    await driver.person.pay(sheetOf({ payment }))
    world.machine.faults.add({ point: 'timer', subject: 'scheduler', kind: 'double' })
    await tick(world, 400_000)
    // Payments come last in a tick: what follows from them is done by the next.
    world.machine.faults.add({ point: 'timer', subject: 'scheduler', kind: 'double' })
    await tick(world, 400_000)
    expect(recordOf(world, 'orders', orderId).state).toBe('settled')
    expect(journalsOf(orderId, 'settlement')).toHaveLength(1)
    const messages = recordsOf(world, 'inboxMessages').filter(({ memberId }) => memberId === driver.memberId)
    expect(messages).toHaveLength(1)
  })
})
