import { buy } from '../support/buying'
import type { Person } from '../support/driver'
import { eachDriver } from '../support/eachDriver'
import { fill, givePoints, memberOf, recordOf, recordsOf, tick } from '../support/station'
import { LOCAL_MERCHANT_ID } from '../../local/machine'
import type { World } from '../support/world'

let world: World
let driver: Person
let staff: Person
let turn: number
eachDriver((visit) => {
  ;({ world, driver, staff, turn } = visit)
})

const orderOf = (orderId: string) => recordOf(world, 'orders', orderId)
const refundsOf = (orderId: string) =>
  recordsOf(world, 'refunds').filter((refund) => refund.orderId === orderId)
const sentBackFen = (orderId: string) =>
  world.machine.wechatPay.ledger
    .refunds()
    .filter(({ outTradeNo, status }) => outTradeNo.startsWith(orderId) && status === 'SUCCESS')
    .reduce((sum, { refundFen }) => sum + refundFen, 0)

/** 40 L of 92# for 292.80 yuan, 585 points earned. */
const bought = async (choice = {}) =>
  (await buy(driver, await fill(world, 1, { volumeMl: 40_000 }), choice)).orderId
const wish = (orderId: string, amountFen: number, more = {}) => ({
  orderId,
  amountFen,
  reason: '加错油',
  requestId: `refund-${turn}-${amountFen}`,
  ...more,
})
/** What the driver has earned goes into a coupon, so that a refund finds it spent. */
const spendPoints = () => {
  const member = memberOf(world, driver.openid)
  givePoints(world, driver.openid, 1_000 - member.points.available)
  return driver.call('points', 'redeem', { redemptionId: 'fuel20', requestId: `redeem-${turn}` })
}

describe('a refund', () => {
  it('of all gives back money, points, growth and coupon', async () => {
    givePoints(world, driver.openid, 2_000)
    const { coupon } = await driver.call('coupon', 'claim', {
      templateId: 'welcome200',
      requestId: 'claim-0001',
    })
    const orderId = await bought({ coupon: 'best', points: 2_000 })
    // 296.80 − 4.00 − 30.00 − 20.00.
    expect(orderOf(orderId).quote?.dueFen).toBe(24_280)
    const preview = await staff.call('staff', 'previewRefund', { orderId, amountFen: 24_280 })
    expect(preview).toEqual({
      amountFen: 24_280,
      withheldFen: 0,
      payoutFen: 24_280,
      pointsTakenBack: 485,
      pointsReturned: 2_000,
      couponReturned: true,
    })
    const done = await staff.call('staff', 'refund', wish(orderId, 24_280))
    expect(done).toMatchObject({ payoutFen: 24_280, order: { refundState: 'full', refundedFen: 24_280 } })
    await world.machine.wechatPay.idle()
    expect(recordOf(world, 'refunds', done.refundId)).toMatchObject({ state: 'succeeded' })
    expect(sentBackFen(orderId)).toBe(24_280)
    expect(memberOf(world, driver.openid)).toMatchObject({
      points: { available: 2_000 },
      fuelling: { count: 0 },
    })
    expect(recordOf(world, 'coupons', coupon.couponId)).toMatchObject({ state: 'available', orderId: '' })
  })

  it('in parts adds up to the whole, and never to more', async () => {
    const orderId = await bought()
    await staff.call('staff', 'refund', wish(orderId, 10_001))
    expect(orderOf(orderId)).toMatchObject({ refundState: 'partly', earned: { takenBackPoints: 200 } })
    expect(await staff.refusal('staff', 'refund', wish(orderId, 19_280))).toBe('REFUND_EXCEEDS')
    // WeChat Pay wants a minute between two refunds of one payment: the second waits for the sweep.
    const second = await staff.call('staff', 'refund', wish(orderId, 19_279))
    expect(second).toMatchObject({ state: 'requested', order: { refundState: 'full' } })
    await tick(world, 61_000)
    expect(refundsOf(orderId)).toMatchObject([{ state: 'succeeded' }, { state: 'succeeded' }])
    expect(sentBackFen(orderId)).toBe(29_280)
    expect(memberOf(world, driver.openid).points.available).toBe(0)
    expect(await staff.refusal('staff', 'refund', wish(orderId, 1))).toBe('REFUND_EXCEEDS')
  })

  it('asked for twice by one request is one refund, whole or in part', async () => {
    const orderId = await bought()
    const part = await staff.call('staff', 'refund', wish(orderId, 10_000))
    expect(await staff.call('staff', 'refund', wish(orderId, 10_000))).toMatchObject({
      refundId: part.refundId,
    })
    await tick(world, 61_000)
    const rest = await staff.call('staff', 'refund', wish(orderId, 19_280))
    expect(await staff.call('staff', 'refund', wish(orderId, 19_280))).toMatchObject({
      refundId: rest.refundId,
    })
    expect(refundsOf(orderId)).toHaveLength(2)
    expect(recordsOf(world, 'operations').filter(({ subject }) => subject === orderId)).toHaveLength(2)
  })

  it('of an order that was never paid, or of none, is refused', async () => {
    const saleId = await fill(world, 1, { volumeMl: 10_000 })
    const { orderId } = (await driver.call('order', 'lockSale', { saleId })).order
    expect(await staff.refusal('staff', 'refund', wish(orderId, 1))).toBe('ORDER_STATE')
    expect(await staff.refusal('staff', 'previewRefund', { orderId, amountFen: 1 })).toBe('ORDER_STATE')
    expect(await staff.refusal('staff', 'refund', wish('none', 1))).toBe('NOT_FOUND')
  })

  it('of cash is over at once, and WeChat Pay hears nothing of it', async () => {
    const saleId = await fill(world, 1, { volumeMl: 40_000 })
    const { orderId } = (await driver.call('order', 'lockSale', { saleId })).order
    const cash = { saleId, kind: 'cash' as const, amountFen: 29_280, requestId: `request-cash-${turn}` }
    await staff.call('staff', 'recordTender', cash)
    expect(await staff.call('staff', 'refund', wish(orderId, 29_280))).toMatchObject({ state: 'succeeded' })
    expect(sentBackFen(orderId)).toBe(0)
  })
})

describe('points that are spent already', () => {
  it('are withheld from the money, as the preview says', async () => {
    const orderId = await bought()
    await spendPoints()
    const preview = await staff.call('staff', 'previewRefund', { orderId, amountFen: 29_280 })
    // 585 points at 2 fen.
    expect(preview).toMatchObject({ withheldFen: 1_170, payoutFen: 28_110, pointsTakenBack: 0 })
    const done = await staff.call('staff', 'refund', wish(orderId, 29_280))
    expect(done.payoutFen).toBe(28_110)
    await world.machine.wechatPay.idle()
    expect(sentBackFen(orderId)).toBe(28_110)
    expect(memberOf(world, driver.openid).points.available).toBe(0)
  })

  it('may be waived: the account owes them, and later earnings fill it first', async () => {
    const orderId = await bought()
    await spendPoints()
    const done = await staff.call('staff', 'refund', wish(orderId, 29_280, { waiveSpentPoints: true }))
    expect(done.payoutFen).toBe(29_280)
    expect(memberOf(world, driver.openid).points).toMatchObject({ available: -585, lots: [] })
    await bought()
    const { available, lots } = memberOf(world, driver.openid).points
    expect(lots.reduce((sum, lot) => sum + lot.points, 0)).toBe(Math.max(0, available))
  })
})

describe('WeChat Pay', () => {
  const setFunds = (unsettledFen: number) => {
    const { ledger } = world.machine.wechatPay
    ledger.saveFunds(LOCAL_MERCHANT_ID, { ...ledger.funds(LOCAL_MERCHANT_ID), unsettledFen })
  }

  it('without the money yet keeps the refund waiting under its number, until it is there', async () => {
    const orderId = await bought()
    setFunds(100)
    const done = await staff.call('staff', 'refund', wish(orderId, 29_280))
    expect(done).toMatchObject({ state: 'waitingFunds', order: { refundState: 'full' } })
    await tick(world, 61_000)
    expect(refundsOf(orderId)).toMatchObject([{ state: 'waitingFunds', problem: 'NOT_ENOUGH' }])
    setFunds(1_000_000)
    await tick(world, 3_600_000)
    expect(refundsOf(orderId)).toMatchObject([{ state: 'succeeded', problem: null }])
    expect(sentBackFen(orderId)).toBe(29_280)
  })

  it('without an answer is asked again under the same number, and pays once', async () => {
    const orderId = await bought()
    world.machine.faults.add({ point: 'pay', subject: 'refund', kind: 'lostReply' })
    // The news that it arrived comes later than the answer to staff.
    world.machine.faults.add({ point: 'notify', kind: 'delay', delayMs: 30_000 })
    const done = await staff.call('staff', 'refund', wish(orderId, 29_280))
    expect(done.state).toBe('requested')
    await tick(world, 61_000)
    expect(refundsOf(orderId)).toMatchObject([{ state: 'succeeded' }])
    expect(sentBackFen(orderId)).toBe(29_280)
    expect(
      world.machine.wechatPay.ledger.refunds().filter((one) => one.outTradeNo.startsWith(orderId)),
    ).toHaveLength(1)
  })
})
