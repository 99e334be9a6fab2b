import { buy, confirm, lock, sheetOf } from '../support/buying'
import type { Person } from '../support/driver'
import { eachDriver } from '../support/eachDriver'
import { dump, fill, join, OWNER, recordOf, recordsOf } from '../support/station'
import type { World } from '../support/world'
import { LOCAL_MERCHANT_ID } from '../../local/machine'
import type { Forgery } from '../../local/wechatpay'

let world: World
let driver: Person
let turn: number
eachDriver((visit) => {
  ;({ world, driver, turn } = visit)
})

const orderOf = (orderId: string) => recordOf(world, 'orders', orderId)
const settlements = () => recordsOf(world, 'journals').filter((entry) => entry.act === 'settlement')
const answersFor = (outTradeNo: string) =>
  world.machine.wechatPay
    .notifications()
    .filter((notification) => notification.outTradeNo === outTradeNo)
    .flatMap(({ attempts }) => attempts.map(({ answer }) => answer))

/** A confirmed order of 74.20 − 1.00 yuan, its sheet open. */
const opened = async () => {
  const { orderId } = await lock(driver, await fill(world, 1, { volumeMl: 10_000 }))
  const { payment, order } = await confirm(driver, orderId)
  return { orderId, sheet: sheetOf({ payment }), outTradeNo: order.attempt?.outTradeNo ?? '' }
}
const send = async (path: string, init: RequestInit) => {
  const response = await fetch(`${world.machine.baseUrl}/http/payCallback${path}`, init)
  return { status: response.status, body: await response.text() }
}
const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  send(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

describe('a genuine notify', () => {
  it('settles the order it names', async () => {
    const { orderId, sheet, outTradeNo } = await opened()
    await driver.pay(sheet)
    await world.machine.wechatPay.idle()
    expect(orderOf(orderId)).toMatchObject({
      state: 'settled',
      tenders: [{ kind: 'wechatPay', amountFen: 7_320, outTradeNo }],
    })
    expect(answersFor(outTradeNo)).toEqual([200])
  })

  it('doubled, and sent again a day later, settles once', async () => {
    world.machine.faults.add({ point: 'notify', kind: 'double' })
    const before = settlements().length
    const { orderId, sheet, outTradeNo } = await opened()
    await driver.pay(sheet)
    await world.machine.wechatPay.idle()
    const settled = orderOf(orderId)
    world.machine.clock.advance(86_400_000)
    for (const one of world.machine.wechatPay
      .notifications()
      .filter((each) => each.outTradeNo === outTradeNo))
      world.machine.wechatPay.resend(one)
    await world.machine.wechatPay.idle()
    expect(answersFor(outTradeNo)).toEqual([200, 200, 200])
    expect(settlements()).toHaveLength(before + 1)
    expect(orderOf(orderId)).toEqual(settled)
  })

  it('overtaken by a later one settles each its own order', async () => {
    const first = await opened()
    world.machine.faults.add({ point: 'notify', subject: first.outTradeNo, kind: 'reorder' })
    await driver.pay(first.sheet)
    const other = driver
    driver = await join(world, 'oLater')
    const second = await opened()
    await driver.pay(second.sheet)
    await world.machine.wechatPay.idle()
    world.machine.clock.advance(31_000)
    await world.machine.wechatPay.idle()
    expect([orderOf(first.orderId), orderOf(second.orderId)]).toMatchObject([
      { state: 'settled', openid: other.openid },
      { state: 'settled', openid: driver.openid },
    ])
  })

  it('lost on the way is asked about by the app', async () => {
    world.machine.faults.add({ point: 'notify', kind: 'lose', detail: { forever: true } })
    const { orderId, sheet } = await opened()
    await driver.pay(sheet)
    await world.machine.wechatPay.idle()
    expect(orderOf(orderId).state).toBe('awaitingPayment')
    expect((await driver.call('order', 'payStatus', { orderId })).status).toBe('paid')
  })

  it('is sent again when the database was busy', async () => {
    const { orderId, sheet, outTradeNo } = await opened()
    world.machine.faults.add({ point: 'database', subject: 'database.startTransaction', kind: 'error' })
    await driver.pay(sheet)
    await world.machine.wechatPay.idle()
    world.machine.clock.advance(15_000)
    await world.machine.wechatPay.idle()
    expect(answersFor(outTradeNo)).toEqual([500, 200])
    expect(orderOf(orderId).state).toBe('settled')
  })
})

describe('what WeChat Pay did not send', () => {
  it.each(['ciphertext', 'key', 'amount', 'probe'] satisfies Forgery[])(
    'is refused when forged in its %s, and changes nothing',
    async (how) => {
      const { outTradeNo } = await opened()
      const before = dump(world)
      const { body, headers } = world.machine.wechatPay.forge(how, LOCAL_MERCHANT_ID, outTradeNo)
      const answer = await post(`/${LOCAL_MERCHANT_ID}`, body, headers)
      expect(answer).toEqual({
        status: 401,
        body: JSON.stringify({ code: 'FAIL', message: 'SIGNATURE_REFUSED' }),
      })
      expect(dump(world)).toEqual(before)
    },
  )

  it('is refused ahead of the genuine one, which is taken', async () => {
    world.machine.faults.add({ point: 'notify', kind: 'forge', detail: { how: 'amount' } })
    const { orderId, sheet } = await opened()
    await driver.pay(sheet)
    await world.machine.wechatPay.idle()
    expect(orderOf(orderId).tenders).toMatchObject([{ amountFen: 7_320 }])
    expect(world.machine.journal.list({ kind: 'payment' }).map(({ title }) => title)).toContain(
      'forged notify (amount) refused: 401',
    )
  })

  it('is refused without a signature, with an old one, with another body, or of another merchant', async () => {
    const { outTradeNo, sheet } = await opened()
    world.machine.faults.add({
      point: 'notify',
      subject: outTradeNo,
      kind: 'lose',
      detail: { forever: true },
    })
    await driver.pay(sheet)
    await world.machine.wechatPay.idle()
    const before = dump(world)
    const genuine = world.machine.wechatPay.notifications().find((one) => one.outTradeNo === outTradeNo)
    const probe = world.machine.wechatPay.forge('probe', LOCAL_MERCHANT_ID, outTradeNo)
    const signature = (probe.headers['Wechatpay-Signature'] ?? '').replace('WECHATPAY/SIGNTEST/', '')
    const signed = { ...probe.headers, 'Wechatpay-Signature': signature }
    const statuses = [
      await post(`/${LOCAL_MERCHANT_ID}`, genuine?.body ?? ''),
      await post(`/${LOCAL_MERCHANT_ID}`, genuine?.body ?? '', signed),
      await post(`/${LOCAL_MERCHANT_ID}`, `${probe.body} `, signed),
      await post('/1900000009', probe.body, signed),
      await post('', probe.body, signed),
      await post('/../order', probe.body, signed),
      await post(`/${LOCAL_MERCHANT_ID}`, 'x'.repeat(200_001), signed),
      await send(`/${LOCAL_MERCHANT_ID}`, { method: 'GET' }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([401, 401, 401, 404, 404, 404, 400, 400])
    world.machine.clock.advance(301_000)
    expect((await post(`/${LOCAL_MERCHANT_ID}`, probe.body, signed)).status).toBe(401)
    expect(dump(world)).toEqual(before)
  })

  it('is refused by the rules when a user calls the function', async () => {
    const { outTradeNo } = await opened()
    const before = dump(world)
    const { body, headers } = world.machine.wechatPay.forge('probe', LOCAL_MERCHANT_ID, outTradeNo)
    const event = { httpMethod: 'POST', path: `/${LOCAL_MERCHANT_ID}`, headers, body, isBase64Encoded: false }
    await expect(driver.raw('payCallback', event)).rejects.toThrow(/Permission denied/i)
    expect(dump(world)).toEqual(before)
  })
})

describe('news of a refund', () => {
  const refunded = async () => {
    const order = await buy(driver, await fill(world, 3, { volumeMl: 10_000 }))
    const { refundId, state } = await world.person(OWNER).call('staff', 'refund', {
      orderId: order.orderId,
      amountFen: 7_750,
      reason: '加错油',
      // What the fuelling earned is still there: nothing is withheld.
      requestId: `refund-${turn}`,
    })
    return { refundId, state }
  }

  it('ends it', async () => {
    const { refundId } = await refunded()
    await world.machine.wechatPay.idle()
    expect(recordOf(world, 'refunds', refundId)).toMatchObject({ state: 'succeeded', problem: null })
  })

  it('that it cannot be paid out waits for people', async () => {
    world.machine.wechatPay.refundResults.plan(LOCAL_MERCHANT_ID, 'ABNORMAL')
    const { refundId } = await refunded()
    await world.machine.wechatPay.idle()
    expect(recordOf(world, 'refunds', refundId)).toMatchObject({ state: 'abnormal', finishedAt: null })
  })

  it('that it was closed puts back what it had taken', async () => {
    world.machine.wechatPay.refundResults.plan(LOCAL_MERCHANT_ID, 'CLOSED')
    const { refundId } = await refunded()
    await world.machine.wechatPay.idle()
    const refund = recordOf(world, 'refunds', refundId)
    expect(refund).toMatchObject({ state: 'refused', problem: 'CLOSED' })
    expect(orderOf(refund.orderId)).toMatchObject({ refundedFen: 0, refundState: 'none' })
  })
})
