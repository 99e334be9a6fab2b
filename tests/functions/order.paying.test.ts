import { confirm, lock, quote, sheetOf } from '../support/buying'
import { fill, givePoints, join, memberOf, recordOf, recordsOf, tick } from '../support/station'
import type { Person } from '../support/driver'
import { eachDriver } from '../support/eachDriver'
import type { World } from '../support/world'

let world: World
let driver: Person
eachDriver((visit) => {
  ;({ world, driver } = visit)
})

const orderOf = (orderId: string) => recordOf(world, 'orders', orderId)
const loseNotify = () => {
  world.machine.faults.add({ point: 'notify', kind: 'lose', times: 100, detail: { forever: true } })
}
const status = async (orderId: string) => (await driver.call('order', 'payStatus', { orderId })).status
const refundsOf = (orderId: string) =>
  recordsOf(world, 'refunds').filter((refund) => refund.orderId === orderId)
const atWechatPay = (outTradeNo: string) =>
  world.machine.wechatPay.ledger.orders().find((order) => order.outTradeNo === outTradeNo)
const settlements = (orderId: string) =>
  recordsOf(world, 'journals').filter((entry) => entry.act === 'settlement' && entry.orderId === orderId)

/** A locked sale of 40 L of 92#: 292.80 yuan. */
const locked = async () => (await lock(driver, await fill(world, 1, { volumeMl: 40_000 }))).orderId

describe('confirming', () => {
  it('twice opens one payment', async () => {
    const orderId = await locked()
    const [first, second] = [await confirm(driver, orderId), await confirm(driver, orderId)]
    expect(sheetOf(second).package).toBe(sheetOf(first).package)
    expect(orderOf(orderId)).toMatchObject({ confirmations: 1, attempts: [{ n: 1, state: 'open' }] })
  })

  it('another choice closes the first payment, which can no longer be paid', async () => {
    givePoints(world, driver.openid, 1_000)
    const orderId = await locked()
    const first = await confirm(driver, orderId)
    const second = await confirm(driver, orderId, { points: 1_000 })
    expect(await driver.pay(sheetOf(first))).toMatch(/关闭/)
    expect(orderOf(orderId).attempts).toMatchObject([
      { n: 1, state: 'closed', amountFen: 29_280 },
      { n: 2, state: 'open', amountFen: 28_280 },
    ])
    await driver.pay(sheetOf(second))
    expect(await status(orderId)).toBe('paid')
    expect(memberOf(world, driver.openid).points).toMatchObject({ available: 565, held: 0 })
  })

  it('another choice after the first was paid answers the paid order', async () => {
    loseNotify()
    givePoints(world, driver.openid, 1_000)
    const orderId = await locked()
    const { digest } = await quote(driver, orderId, { points: 1_000 })
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    const choice = { orderId, couponId: null, points: 1_000, digest }
    const { order, payment } = await driver.call('order', 'confirm', choice)
    expect(payment).toBeNull()
    expect(order).toMatchObject({ state: 'settled', tenders: [{ amountFen: 29_280 }] })
  })

  it('the same again after it was paid answers the paid order, too', async () => {
    loseNotify()
    const orderId = await locked()
    const { payment, quote: seen } = await confirm(driver, orderId)
    await driver.pay(sheetOf({ payment }))
    const choice = { orderId, couponId: null, points: 0, digest: seen.digest }
    expect(await driver.call('order', 'confirm', choice)).toMatchObject({
      order: { state: 'settled' },
      payment: null,
    })
  })

  it('when nothing is due settles at once, without WeChat Pay', async () => {
    const member = memberOf(world, driver.openid)
    const orderId = (await lock(driver, await fill(world, 5, { volumeMl: 10 }))).orderId
    const before = world.machine.wechatPay.ledger.orders().length
    expect((await quote(driver, orderId)).dueFen).toBe(9)
    // No price rule of the demo gives fuel away; a coupon that may takes the few fen that the floor leaves.
    const pricing = recordOf(world, 'pricings', 'binhe:current')
    const free = pricing.products.map((product) => ({ ...product, floorFenPerL: 0 }))
    const changed = { ...pricing, litreOffCapFenPerL: 1_000, products: free }
    world.machine.database.seed('pricings', [changed, { ...changed, _id: 'binhe:1' }] as never)
    await driver.call('coupon', 'claim', { templateId: 'welcome200', requestId: 'claim-0001' })
    const coupon = recordsOf(world, 'coupons').find(({ memberId }) => memberId === member._id)
    world.machine.database.seed('coupons', [
      { ...coupon, benefit: { kind: 'moneyOff', thresholdFen: 0, offFen: 3_000 } } as never,
    ])
    world.machine.clock.advance(6_000)
    const confirmed = await confirm(driver, orderId, { coupon: 'best' })
    expect(confirmed).toMatchObject({
      payment: null,
      quote: { dueFen: 0 },
      order: { state: 'settled', tenders: [], attempt: null, earned: { points: 0 } },
    })
    expect(world.machine.wechatPay.ledger.orders()).toHaveLength(before)
    expect(await status(orderId)).toBe('paid')
    world.machine.database.seed('pricings', [pricing, { ...pricing, _id: 'binhe:1' }] as never)
    world.machine.clock.advance(6_000)
  })
})

describe('paying', () => {
  it('is asked of WeChat Pay, before and after, and never taken from the phone', async () => {
    loseNotify()
    const orderId = await locked()
    expect(await status(orderId)).toBe('none')
    const { payment } = await confirm(driver, orderId)
    expect(await status(orderId)).toBe('pending')
    await driver.pay(sheetOf({ payment }))
    expect(orderOf(orderId).state).toBe('awaitingPayment')
    expect([await status(orderId), await status(orderId)]).toEqual(['paid', 'paid'])
    expect(settlements(orderId)).toHaveLength(1)
  })

  it('can be broken off and taken up again on the same sheet', async () => {
    const orderId = await locked()
    const { payment } = await confirm(driver, orderId)
    world.machine.wechatPay.payments.cancel({ ...sheetOf({ payment }), openid: driver.openid })
    expect(await status(orderId)).toBe('pending')
    expect(await driver.pay(sheetOf(await confirm(driver, orderId)))).toBe('requestPayment:ok')
    expect(await status(orderId)).toBe('paid')
  })

  it('belongs to the phone of the order: a stranger cannot pay on its sheet', async () => {
    const stranger = await join(world, 'oStranger')
    const orderId = await locked()
    expect(await stranger.pay(sheetOf(await confirm(driver, orderId)))).toMatch(/不一致/)
  })

  it('settles by the notify alone', async () => {
    const orderId = await locked()
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    await world.machine.wechatPay.idle()
    expect(orderOf(orderId)).toMatchObject({ state: 'settled', tenders: [{ amountFen: 29_280 }] })
  })

  it('waits when WeChat Pay does not answer, and goes on afterwards', async () => {
    const orderId = await locked()
    const { digest } = await quote(driver, orderId)
    const choice = { orderId, couponId: null, points: 0, digest }
    world.machine.faults.add({ point: 'pay', subject: 'prepay', kind: 'systemError' })
    expect(await driver.refusal('order', 'confirm', choice)).toBe('UPSTREAM')
    world.machine.faults.add({ point: 'pay', subject: 'query', kind: 'lostReply' })
    expect(await driver.refusal('order', 'payStatus', { orderId })).toBe('UPSTREAM')
    const { payment } = await driver.call('order', 'confirm', choice)
    await driver.pay(sheetOf({ payment }))
    expect(await status(orderId)).toBe('paid')
    expect(orderOf(orderId).attempts).toHaveLength(1)
  })

  it('is not given up while WeChat Pay cannot be asked', async () => {
    const orderId = await locked()
    await confirm(driver, orderId)
    world.machine.faults.add({ point: 'pay', subject: 'close', kind: 'systemError' })
    expect(await driver.refusal('order', 'release', { orderId })).toBe('UPSTREAM')
    expect(orderOf(orderId).state).toBe('awaitingPayment')
  })

  it('settles instead of giving up what has been paid', async () => {
    loseNotify()
    const orderId = await locked()
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    const { order } = await driver.call('order', 'release', { orderId })
    expect(order.state).toBe('settled')
  })
})

describe('money that the order does not wait for', () => {
  /** The minute's timer sends it, WeChat Pay's notify ends it. */
  const returned = async (orderId: string) => {
    await tick(world)
    expect(refundsOf(orderId).map(({ state }) => state)).toEqual(['succeeded'])
    expect(world.machine.wechatPay.ledger.refunds().filter(isOf(orderId))).toMatchObject([
      { status: 'SUCCESS' },
    ])
  }
  const isOf =
    (orderId: string) =>
    ({ outTradeNo }: { readonly outTradeNo: string }) =>
      outTradeNo.startsWith(orderId)

  it('goes back when it has another amount', async () => {
    const orderId = await locked()
    const { payment, order } = await confirm(driver, orderId)
    const outTradeNo = order.attempt?.outTradeNo ?? ''
    const known = atWechatPay(outTradeNo)
    if (known === undefined) throw new Error('no payment')
    world.machine.wechatPay.ledger.saveOrder({ ...known, totalFen: 29_279 })
    await driver.pay(sheetOf({ payment }))
    expect(await status(orderId)).toBe('closed')
    expect(orderOf(orderId)).toMatchObject({
      state: 'awaitingPayment',
      strayFen: 29_279,
      attempts: [{ state: 'stray' }],
    })
    expect(refundsOf(orderId)).toMatchObject([
      { cause: 'stray', reason: 'otherAmount', amountFen: 29_279, parts: [{ totalFen: 29_279 }] },
    ])
    await returned(orderId)
    // The driver pays what is due, and that settles.
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    expect(await status(orderId)).toBe('paid')
    expect(orderOf(orderId)).toMatchObject({ state: 'settled', tenders: [{ amountFen: 29_280 }] })
  })

  it('goes back when it comes after the order was given up', async () => {
    const orderId = await locked()
    const { payment, order } = await confirm(driver, orderId)
    const outTradeNo = order.attempt?.outTradeNo ?? ''
    await driver.call('order', 'release', { orderId })
    reopen(outTradeNo)
    await driver.pay(sheetOf({ payment }))
    await world.machine.wechatPay.idle()
    expect(orderOf(orderId)).toMatchObject({ state: 'released', strayFen: 29_280, tenders: [] })
    expect(refundsOf(orderId)).toMatchObject([{ cause: 'stray', reason: 'orderOver', amountFen: 29_280 }])
    await returned(orderId)
  })

  it('goes back when it is the second payment of one order', async () => {
    givePoints(world, driver.openid, 1_000)
    const orderId = await locked()
    const first = await confirm(driver, orderId)
    const second = await confirm(driver, orderId, { points: 1_000 })
    await driver.pay(sheetOf(second))
    await world.machine.wechatPay.idle()
    reopen(first.order.attempt?.outTradeNo ?? '')
    await driver.pay(sheetOf(first))
    await world.machine.wechatPay.idle()
    expect(orderOf(orderId)).toMatchObject({
      state: 'settled',
      strayFen: 29_280,
      tenders: [{ amountFen: 28_280 }],
      attempts: [{ state: 'stray' }, { state: 'paid' }],
    })
    await returned(orderId)
  })

  it('of a closed attempt is the order’s when it still fits', async () => {
    const orderId = await locked()
    const { payment, order } = await confirm(driver, orderId)
    const outTradeNo = order.attempt?.outTradeNo ?? ''
    world.machine.wechatPay.ledger.saveOrder({ ...known(outTradeNo), state: 'CLOSED' })
    expect(await status(orderId)).toBe('closed')
    reopen(outTradeNo)
    await driver.pay(sheetOf({ payment }))
    await world.machine.wechatPay.idle()
    expect(orderOf(orderId)).toMatchObject({ state: 'settled', attempts: [{ n: 1, state: 'paid' }] })
  })

  const known = (outTradeNo: string) => {
    const found = atWechatPay(outTradeNo)
    if (found === undefined) throw new Error(`no payment ${outTradeNo}`)
    return found
  }
  /** The sheet was confirmed just before WeChat Pay closed: its money comes all the same. */
  const reopen = (outTradeNo: string) => {
    world.machine.wechatPay.ledger.saveOrder({ ...known(outTradeNo), state: 'NOTPAY' })
  }
})
