import { confirm, sheetOf } from '../support/buying'
import type { Person } from '../support/driver'
import { eachDriver } from '../support/eachDriver'
import { givePoints, join, memberOf, recordOf, recordsOf, STATION, tick } from '../support/station'
import type { World } from '../support/world'

let world: World
let driver: Person
let turn: number
eachDriver((visit) => {
  ;({ world, driver, turn } = visit)
})

type Amount = { by: 'amount'; amountFen: number } | { by: 'volume'; volumeMl: number }
const yuan200: Amount = { by: 'amount', amountFen: 20_000 }

const place = async (nozzleNumber: number, amount: Amount, requestId = `request-${turn}`) =>
  (await driver.call('order', 'prepay', { requestId, stationId: STATION, nozzleNumber, amount })).order

/** Ordered, agreed, paid, and the pump told. */
const paid = async (nozzleNumber: number, amount: Amount, choice = {}) => {
  const { orderId } = await place(nozzleNumber, amount)
  await driver.pay(sheetOf(await confirm(driver, orderId, choice)))
  expect((await driver.call('order', 'payStatus', { orderId })).order.state).toBe('authorised')
  await world.forecourt.settle()
  expect(authorisationOf(orderId)).toMatchObject({ state: 'active', pendingCommand: 'none' })
  return orderId
}
const authorisationOf = (orderId: string) => recordOf(world, 'authorisations', `authorisation:${orderId}`)
const orderOf = (orderId: string) => recordOf(world, 'orders', orderId)
const refundsOf = (orderId: string) =>
  recordsOf(world, 'refunds').filter((refund) => refund.orderId === orderId)
const liveAt = (point: string) => recordOf(world, 'fuellingPoints', `${STATION}:${point}`).liveAuthorisationId

describe('fuel ordered beforehand', () => {
  it('by amount is delivered up to it, and settled to the fen', async () => {
    const orderId = await paid(1, yuan200)
    expect(orderOf(orderId).requested).toEqual({
      by: 'amount',
      amountFen: 20_000,
      volumeMl: 26_954,
      priceFenPerL: 742,
    })
    expect(authorisationOf(orderId)).toMatchObject({ limitFen: 20_000, limitMl: null, nozzleNumbers: [1] })
    expect(world.forecourt.fill(1, { volumeMl: 60_000 })).toMatchObject({
      amountFen: 20_000,
      volumeMl: 26_950,
    })
    await world.forecourt.settle()
    const order = orderOf(orderId)
    expect(order).toMatchObject({ state: 'settled', quote: { dueFen: 19_730 }, refundCount: 0 })
    expect(order.tenders).toMatchObject([{ amountFen: 19_730, refundedFen: 0 }])
    expect(order.earned).toMatchObject({ points: 394, growthFen: 19_730 })
    expect(recordOf(world, 'sales', order.sale?.saleId ?? '')).toMatchObject({ state: 'cleared' })
    expect(liveAt('1')).toBeNull()
  })

  it('by litres stops at the litres', async () => {
    const orderId = await paid(3, { by: 'volume', volumeMl: 20_000 })
    expect(authorisationOf(orderId)).toMatchObject({ limitFen: 15_700, limitMl: 20_000 })
    expect(world.forecourt.fill(3, { volumeMl: 60_000 }).volumeMl).toBe(20_000)
    await world.forecourt.settle()
    expect(orderOf(orderId)).toMatchObject({ state: 'settled', quote: { dueFen: 15_500 } })
  })

  it('and not all taken sends the difference back by itself', async () => {
    const orderId = await paid(1, yuan200)
    world.forecourt.fill(1, { volumeMl: 10_000 })
    await world.forecourt.settle()
    expect(orderOf(orderId)).toMatchObject({
      state: 'settled',
      quote: { dueFen: 7_320 },
      tenders: [{ amountFen: 19_730, refundedFen: 12_410 }],
      refundState: 'none',
      earned: { points: 146 },
    })
    await tick(world)
    expect(refundsOf(orderId)).toMatchObject([
      { cause: 'prepayDifference', amountFen: 12_410, state: 'succeeded' },
    ])
  })

  it('beyond the order is the station’s', async () => {
    world.machine.faults.add({
      point: 'forecourt',
      subject: 'nozzle:5',
      kind: 'overrun',
      detail: { volumeMl: 40 },
    })
    const orderId = await paid(5, { by: 'volume', volumeMl: 20_000 })
    const sale = world.forecourt.fill(5, { volumeMl: 60_000 })
    expect(sale).toMatchObject({ volumeMl: 20_040, amountFen: 17_796 })
    await world.forecourt.settle()
    expect(orderOf(orderId)).toMatchObject({
      state: 'settled',
      quote: { dueFen: 17_560 },
      sale: { volumeMl: 20_040, amountFen: 17_796 },
      tenders: [{ amountFen: 17_560 }],
    })
    expect(refundsOf(orderId)).toEqual([])
  })

  it('with coupon and points gives back what the smaller delivery has no use for', async () => {
    givePoints(world, driver.openid, 2_000)
    const { coupon } = await driver.call('coupon', 'claim', {
      templateId: 'welcome200',
      requestId: 'claim-0001',
    })
    const orderId = await paid(3, { by: 'amount', amountFen: 30_000 }, { coupon: 'best', points: 2_000 })
    // 38.21 L ordered: 300.00 − 3.82 − 30.00 − 20.00.
    expect(orderOf(orderId).prepaidQuote).toMatchObject({ dueFen: 24_618, pointsUsed: 2_000 })
    world.forecourt.fill(3, { volumeMl: 10_000 })
    await world.forecourt.settle()
    // 10 L: 78.50 − 1.00, no coupon below 200 yuan, a fifth by points: 15.50.
    expect(orderOf(orderId)).toMatchObject({
      state: 'settled',
      quote: { dueFen: 6_200, couponId: null, pointsUsed: 1_550 },
    })
    expect(recordOf(world, 'coupons', coupon.couponId)).toMatchObject({ state: 'available', orderId: '' })
    expect(memberOf(world, driver.openid).points).toMatchObject({ available: 2_000 - 1_550 + 124, held: 0 })
    await tick(world)
    expect(refundsOf(orderId)).toMatchObject([{ amountFen: 18_418, state: 'succeeded' }])
    const { order } = await driver.call('order', 'result', { orderId })
    expect(order).toMatchObject({
      paidFen: 6_200,
      invoiceableFen: 6_200,
      prepaid: { paidFen: 24_618, points: 2_000, pointsReturned: 450, couponReturned: true },
    })
    const { orders, months } = await driver.call('order', 'list', {})
    expect(orders[0]).toMatchObject({ orderId, amountFen: 6_200, returnedFen: 0 })
    expect(months[0]?.paidFen).toBe(orders.reduce((total, { amountFen }) => total + amountFen, 0))
  })
})

describe('an authorisation', () => {
  it('unused is taken back and refunded after the controller has confirmed, never before', async () => {
    givePoints(world, driver.openid, 1_000)
    const orderId = await paid(1, yuan200, { points: 1_000 })
    world.forecourt.setOnline(false)
    await tick(world, 301_000)
    expect(authorisationOf(orderId)).toMatchObject({ state: 'voiding', pendingCommand: 'void' })
    await tick(world, 3_600_000)
    expect(orderOf(orderId).state).toBe('authorised')
    expect(refundsOf(orderId)).toEqual([])
    world.forecourt.setOnline(true)
    await world.forecourt.settle()
    expect(orderOf(orderId)).toMatchObject({ state: 'voided', refundState: 'full' })
    expect(memberOf(world, driver.openid).points).toMatchObject({ available: 1_000, held: 0 })
    expect(liveAt('1')).toBeNull()
    await tick(world)
    expect(refundsOf(orderId)).toMatchObject([{ cause: 'prepayVoid', amountFen: 18_730, state: 'succeeded' }])
  })

  it('in use when it should lapse is settled by its sale', async () => {
    const orderId = await paid(1, yuan200)
    world.forecourt.lift(1)
    world.forecourt.fuel(1, { volumeMl: 5_000 }, 0)
    world.forecourt.setOnline(false)
    await tick(world, 301_000)
    world.forecourt.hangUp(1)
    world.forecourt.setOnline(true)
    await world.forecourt.settle()
    expect(orderOf(orderId)).toMatchObject({ state: 'settled', sale: { volumeMl: 5_000 } })
    expect(authorisationOf(orderId)).toMatchObject({ state: 'consumed' })
  })

  it('keeps the next driver from ordering there, until it is over', async () => {
    await paid(1, yuan200)
    const other = await join(world, 'oOther')
    const wish = { stationId: STATION, nozzleNumber: 2, amount: yuan200 }
    expect(await other.refusal('order', 'prepay', { ...wish, requestId: 'request-other' })).toBe(
      'FUELLING_POINT_BUSY',
    )
    world.forecourt.fill(1, { volumeMl: 60_000 })
    await world.forecourt.settle()
    expect((await other.call('order', 'prepay', { ...wish, requestId: 'request-other' })).order.state).toBe(
      'locked',
    )
  })

  it('that comes second sends its money back by itself, and the order is given up', async () => {
    const { orderId } = await place(2, yuan200)
    const { payment } = await confirm(driver, orderId)
    const first = driver
    driver = await join(world, 'oFaster')
    const faster = await paid(1, yuan200)
    await first.pay(sheetOf({ payment }))
    expect((await first.call('order', 'payStatus', { orderId })).status).toBe('closed')
    expect(refundsOf(orderId)).toMatchObject([{ cause: 'stray', reason: 'fuellingPointBusy' }])
    await tick(world, 181_000)
    expect(orderOf(orderId)).toMatchObject({ state: 'released', release: { why: 'expired' } })
    expect(refundsOf(orderId)).toMatchObject([{ state: 'succeeded' }])
    world.forecourt.fill(1, { volumeMl: 60_000 })
    await world.forecourt.settle()
    expect(orderOf(faster).state).toBe('settled')
  })
})

describe('a driver who does not want it any more', () => {
  const cancel = (orderId: string) => driver.call('order', 'cancelPrepay', { orderId })

  it('has all of it back once the pump has confirmed, however often he says so', async () => {
    givePoints(world, driver.openid, 1_000)
    const orderId = await paid(1, yuan200, { points: 1_000 })
    // The controller comes for its commands by itself; here not before all three have been said.
    world.forecourt.setOnline(false)
    const answers = await Promise.all([cancel(orderId), cancel(orderId), cancel(orderId)])
    for (const answer of answers)
      expect(answer).toMatchObject({ order: { state: 'authorised' }, pump: { state: 'voiding' } })
    expect(refundsOf(orderId)).toEqual([])
    world.forecourt.setOnline(true)
    await world.forecourt.settle()
    expect(await cancel(orderId)).toMatchObject({ order: { state: 'voided' }, pump: { state: 'voided' } })
    expect(orderOf(orderId)).toMatchObject({ state: 'voided', refundState: 'full' })
    expect(memberOf(world, driver.openid).points).toMatchObject({ available: 1_000, held: 0 })
    expect(liveAt('1')).toBeNull()
    await tick(world)
    expect(refundsOf(orderId)).toMatchObject([{ cause: 'prepayVoid', amountFen: 18_730, state: 'succeeded' }])
    const { messages } = await driver.call('message', 'inbox', {})
    expect(messages.map(({ content }) => content.key)).toContain('message.prepayVoided')
    // The pump is free for whoever comes next.
    expect((await place(1, yuan200, `request-next-${turn}`)).state).toBe('locked')
  })

  it('before the pump was told, too, and never while its controller is silent', async () => {
    const { orderId } = await place(1, yuan200)
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    await driver.call('order', 'payStatus', { orderId })
    world.forecourt.setOnline(false)
    expect((await cancel(orderId)).pump).toMatchObject({ state: 'voiding' })
    await tick(world, 600_000)
    expect([orderOf(orderId).state, refundsOf(orderId)]).toEqual(['authorised', []])
    world.forecourt.setOnline(true)
    await world.forecourt.settle()
    expect(orderOf(orderId)).toMatchObject({ state: 'voided', refundState: 'full' })
  })

  it('pays for what flows when the nozzle was faster, and hears that it is too late', async () => {
    const orderId = await paid(1, yuan200)
    world.forecourt.setOnline(false)
    world.forecourt.lift(1)
    world.forecourt.fuel(1, { volumeMl: 5_000 }, 0)
    expect((await cancel(orderId)).pump).toMatchObject({ state: 'voiding' })
    world.forecourt.setOnline(true)
    await world.forecourt.settle()
    expect(authorisationOf(orderId)).toMatchObject({ state: 'fuelling', pendingCommand: 'none' })
    expect(await driver.refusal('order', 'cancelPrepay', { orderId })).toBe('FUELLING_BEGUN')
    world.forecourt.hangUp(1)
    await world.forecourt.settle()
    expect(orderOf(orderId)).toMatchObject({ state: 'settled', sale: { volumeMl: 5_000 } })
    expect(refundsOf(orderId)).toMatchObject([{ cause: 'prepayDifference' }])
    expect(await driver.refusal('order', 'cancelPrepay', { orderId })).toBe('ORDER_STATE')
  })

  it('cancels neither what is not paid nor what is somebody else’s', async () => {
    const { orderId } = await place(1, yuan200)
    expect(await driver.refusal('order', 'cancelPrepay', { orderId })).toBe('ORDER_STATE')
    const other = await join(world, `oCanceller${turn}`)
    expect(await other.refusal('order', 'cancelPrepay', { orderId })).toBe('NOT_FOUND')
  })
})

describe('placing', () => {
  it('the same request again is the same order, paid or not', async () => {
    const { orderId } = await place(1, yuan200)
    expect((await place(1, yuan200)).orderId).toBe(orderId)
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    await driver.call('order', 'payStatus', { orderId })
    expect(await place(1, yuan200)).toMatchObject({ orderId, state: 'authorised' })
    await world.forecourt.settle()
    world.forecourt.fill(1, { volumeMl: 1_000 })
    await world.forecourt.settle()
  })

  it('at a nozzle that is not there, or for nothing, is refused', async () => {
    const refused = (nozzleNumber: number, amount: unknown) =>
      driver.refusal('order', 'prepay', {
        requestId: 'request-none',
        stationId: STATION,
        nozzleNumber,
        amount,
      })
    expect(await refused(99, yuan200)).toBe('NOT_FOUND')
    expect(await refused(1, { by: 'amount', amountFen: 999 })).toBe('INVALID_INPUT')
    expect(await refused(1, { by: 'volume', volumeMl: 999 })).toBe('INVALID_INPUT')
    expect(await refused(1, { by: 'amount', amountFen: 500_001 })).toBe('INVALID_INPUT')
  })

  it('and never paying releases it when its time is over', async () => {
    const { orderId } = await place(1, yuan200)
    await confirm(driver, orderId)
    await tick(world, 240_000)
    expect(orderOf(orderId)).toMatchObject({ state: 'released', attempts: [{ state: 'closed' }] })
  })
})
