import { confirm, lock, sheetOf } from '../support/buying'
import type { Person } from '../support/driver'
import { eachDriver } from '../support/eachDriver'
import { fill, givePoints, join, memberOf, put, recordOf, recordsOf, STATION, tick } from '../support/station'
import type { World } from '../support/world'

let world: World
let driver: Person
let turn: number
eachDriver((visit) => {
  ;({ world, driver, turn } = visit)
})
beforeEach(() => {
  // Only the timer is at work here.
  world.machine.faults.add({
    point: 'notify',
    subject: 'TRANSACTION.SUCCESS',
    kind: 'lose',
    times: 100,
    detail: { forever: true },
  })
})

const orderOf = (orderId: string) => recordOf(world, 'orders', orderId)
const confirmed = async (choice = {}) => {
  const saleId = await fill(world, 1, { volumeMl: 40_000 })
  const { orderId } = await lock(driver, saleId)
  return { saleId, orderId, sheet: sheetOf(await confirm(driver, orderId, choice)) }
}

describe('each minute', () => {
  it('a payment that nobody told of is settled', async () => {
    const { orderId, saleId, sheet } = await confirmed()
    await driver.pay(sheet)
    expect(orderOf(orderId)).toMatchObject({
      state: 'awaitingPayment',
      sweepAt: expect.any(Number) as number,
    })
    await tick(world, 61_000)
    expect(orderOf(orderId)).toMatchObject({ state: 'settled', tenders: [{ amountFen: 29_280 }] })
    await world.forecourt.settle()
    expect(recordOf(world, 'sales', saleId).state).toBe('cleared')
    await tick(world)
    expect(
      recordsOf(world, 'inboxMessages').filter(({ memberId }) => memberId === orderOf(orderId).memberId),
    ).toMatchObject([{ kind: 'order', content: { key: 'message.orderPaid' } }])
  })

  it('a payment is asked about 5, 15 and 60 s after it began, within one tick while that is near', async () => {
    const { orderId, sheet } = await confirmed()
    const openedAt = orderOf(orderId).attempts[0]?.openedAt ?? 0
    expect(orderOf(orderId).sweepAt).toBe(openedAt + 5_000)
    world.machine.clock.setNow(openedAt + 2_500)
    const waiting = tick(world)
    await driver.pay(sheet)
    // The tick has stayed for the 5 s and finds the payment; nothing is left to stay for.
    await waiting
    expect(orderOf(orderId).state).toBe('settled')
  }, 15_000)

  it('a lock that has run out is released, its payment closed, what it held given back', async () => {
    givePoints(world, driver.openid, 1_000)
    const { coupon } = await driver.call('coupon', 'claim', {
      templateId: 'welcome200',
      requestId: 'claim-0001',
    })
    const { orderId, saleId, sheet } = await confirmed({ coupon: 'best', points: 1_000 })
    // After the payment's time and before the lock's.
    await tick(world, 162_000)
    expect(orderOf(orderId)).toMatchObject({ state: 'awaitingPayment', attempts: [{ state: 'closed' }] })
    await tick(world, 19_000)
    expect(orderOf(orderId)).toMatchObject({
      state: 'released',
      release: { why: 'expired' },
      reservation: null,
    })
    expect(recordOf(world, 'sales', saleId)).toMatchObject({ state: 'payable', lock: null, orderId: null })
    expect(recordOf(world, 'coupons', coupon.couponId)).toMatchObject({ state: 'available', orderId: '' })
    expect(memberOf(world, driver.openid).points).toMatchObject({ available: 1_000, held: 0 })
    expect(await driver.pay(sheet)).toMatch(/关闭/)
  })

  it('a lock that has run out but was paid is settled', async () => {
    const { orderId, sheet } = await confirmed()
    await driver.pay(sheet)
    await tick(world, 3_600_000)
    expect(orderOf(orderId).state).toBe('settled')
  })

  it('a lock stays while WeChat Pay cannot be asked, and is released when it can', async () => {
    const { orderId, saleId } = await confirmed()
    world.machine.faults.add({ point: 'pay', kind: 'systemError', times: 100 })
    await tick(world, 181_000)
    expect(recordOf(world, 'sales', saleId).state).toBe('locked')
    world.machine.faults.reset()
    await tick(world, 61_000)
    expect(orderOf(orderId).state).toBe('released')
  })

  it('a sale that the till was paid for while its driver held it is not left with him', async () => {
    const { orderId, saleId } = await confirmed()
    world.forecourt.setOnline(false)
    const sale = recordOf(world, 'sales', saleId)
    world.forecourt.payAtTill(sale.fuellingPointId, sale.sequence)
    world.forecourt.setOnline(true)
    // WeChat Pay is away just when the controller tells: the payment cannot be closed at once.
    world.machine.faults.add({ point: 'pay', subject: 'close', kind: 'systemError' })
    await world.forecourt.settle()
    expect(recordOf(world, 'sales', saleId).state).toBe('paidAtOtherTill')
    expect(orderOf(orderId).state).toBe('awaitingPayment')
    await tick(world, 200_000)
    await tick(world, 61_000)
    expect(orderOf(orderId).state).toBe('released')
  })

  it('an old event is dropped, and one job that fails keeps no other from its work', async () => {
    const { orderId, sheet } = await confirmed()
    await driver.pay(sheet)
    world.machine.clock.advance(61_000)
    const late = await world.machine.functions.host.invoke({
      functionName: 'scheduler',
      trigger: 'timer',
      source: 'wx_trigger',
      eventText: JSON.stringify({
        Type: 'Timer',
        TriggerName: 'everyMinute',
        Time: new Date(world.machine.clock.now() - 91_000).toISOString(),
        Message: '',
      }),
    })
    expect(late.ok && late.resultText).toBe('{"ok":true,"failed":[]}')
    expect(orderOf(orderId).state).toBe('awaitingPayment')
    const detail = { code: 'DATABASE_REQUEST_FAILED', message: 'planned' }
    world.machine.faults.add({ point: 'database', subject: 'refunds', kind: 'error', detail })
    const outcome = await world.machine.fireTimer('scheduler')
    expect(outcome?.ok === true && outcome.resultText).toBe('{"ok":false,"failed":["sweepRefunds"]}')
    expect(orderOf(orderId).state).toBe('settled')
  })

  it('one record that cannot be worked on keeps no other waiting', async () => {
    const first = await confirmed()
    const broken = orderOf(first.orderId)
    put(world, 'orders', { ...broken, merchantId: '1900000099' })
    driver = await join(world, 'oSecond')
    const second = await confirmed()
    await driver.pay(second.sheet)
    await tick(world, 61_000)
    expect([orderOf(first.orderId).state, orderOf(second.orderId).state]).toEqual([
      'awaitingPayment',
      'settled',
    ])
    put(world, 'orders', broken)
  })
})

describe('pre-paid fuel', () => {
  const authorised = async () => {
    const wish = { requestId: `request-${turn}`, stationId: STATION, nozzleNumber: 7 }
    const amount = { by: 'amount', amountFen: 10_000 } as const
    const { orderId } = (await driver.call('order', 'prepay', { ...wish, amount })).order
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    await driver.call('order', 'payStatus', { orderId })
    await world.forecourt.settle()
    return orderId
  }

  it('whose payment nobody told of is authorised', async () => {
    const wish = { requestId: `request-${turn}`, stationId: STATION, nozzleNumber: 7 }
    const amount = { by: 'amount', amountFen: 10_000 } as const
    const { orderId } = (await driver.call('order', 'prepay', { ...wish, amount })).order
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    await tick(world, 61_000)
    expect(orderOf(orderId).state).toBe('authorised')
    await world.forecourt.settle()
    world.forecourt.fill(7, { volumeMl: 60_000 })
    await world.forecourt.settle()
    expect(orderOf(orderId).state).toBe('settled')
  })

  it('that was delivered while the function died is settled', async () => {
    const orderId = await authorised()
    world.forecourt.fill(7, { volumeMl: 60_000 })
    // The report is taken in, what follows from it is not.
    world.machine.faults.add({ point: 'database', subject: 'members', kind: 'error' })
    await world.forecourt.settle()
    expect(orderOf(orderId).state).toBe('authorised')
    await tick(world, 61_000)
    expect(orderOf(orderId).state).toBe('settled')
  })

  it('that nobody took is given back once, however many timers run', async () => {
    const orderId = await authorised()
    world.machine.faults.add({ point: 'timer', subject: 'scheduler', kind: 'double', times: 3 })
    await tick(world, 301_000)
    await world.forecourt.settle()
    await tick(world, 61_000)
    await tick(world, 61_000)
    expect(orderOf(orderId)).toMatchObject({ state: 'voided', refundCount: 1 })
    expect(recordsOf(world, 'refunds').filter((refund) => refund.orderId === orderId)).toMatchObject([
      { cause: 'prepayVoid', state: 'succeeded' },
    ])
  })
})

describe('two timers side by side', () => {
  it('settle, release and refund once', async () => {
    const paid = await confirmed()
    await driver.pay(paid.sheet)
    const payer = driver
    driver = await join(world, 'oLeaver')
    const left = await confirmed()
    world.machine.faults.add({ point: 'timer', subject: 'scheduler', kind: 'double', times: 2 })
    await tick(world, 181_000)
    await tick(world, 61_000)
    expect([orderOf(paid.orderId).state, orderOf(left.orderId).state]).toEqual(['settled', 'released'])
    expect(memberOf(world, payer.openid)).toMatchObject({
      fuelling: { count: 1 },
      points: { available: 585 },
    })
    const settlements = recordsOf(world, 'journals').filter(({ orderId }) => orderId === paid.orderId)
    expect(settlements.map(({ act }) => act)).toEqual(['settlement'])
  })
})
