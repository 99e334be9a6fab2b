import { buy } from '../support/buying'
import type { Person } from '../support/driver'
import { eachDriver } from '../support/eachDriver'
import { fill, givePoints, join, memberOf, recordOf, recordsOf, STATION, tick } from '../support/station'
import type { World } from '../support/world'

let world: World
let driver: Person
let staff: Person
let turn: number
eachDriver((visit) => {
  ;({ world, driver, staff, turn } = visit)
})

/** 40 L of 92# for 292.80 yuan, 585 points earned. */
const bought = async () => (await buy(driver, await fill(world, 1, { volumeMl: 40_000 }))).orderId
const wish = (orderId: string, more = {}) => ({
  orderId,
  requestId: `ask-${turn}-0001`,
  amountFen: null,
  cause: 'wrongAmount' as const,
  text: '多收了',
  ...more,
})
const askFor = async (orderId: string, more = {}) =>
  (await driver.call('order', 'askRefund', wish(orderId, more))).request
const recordFor = (orderId: string) => driver.call('order', 'record', { orderId })
const refundsOf = (orderId: string) => recordsOf(world, 'refunds').filter((one) => one.orderId === orderId)
const problemOf = (refundRequestId: string) =>
  recordOf(world, 'problems', `problem:refundAsked:${refundRequestId}`)

describe('a driver who wants money back', () => {
  it('sees beforehand what would be taken back, asks once however often he taps, and staff see it', async () => {
    const orderId = await bought()
    const { numbers, refundableFen } = await driver.call('order', 'previewRefund', {
      orderId,
      amountFen: null,
    })
    expect(refundableFen).toBe(29_280)
    expect(numbers).toMatchObject({ amountFen: 29_280, payoutFen: 29_280, pointsTakenBack: 585 })
    const taps = await Promise.all([1, 2, 3].map(() => askFor(orderId)))
    expect(new Set(taps.map(({ refundRequestId }) => refundRequestId)).size).toBe(1)
    expect(await driver.refusal('order', 'askRefund', wish(orderId, { requestId: 'another-tap' }))).toBe(
      'REFUND_ASKED',
    )
    const { requests } = await staff.call('staff', 'refundRequests', { stationId: STATION })
    expect(requests.filter((one) => one.orderId === orderId)).toMatchObject([
      { state: 'asked', amountFen: 29_280, text: '多收了', whole: true },
    ])
    const { problems } = await staff.call('staff', 'problems', { stationId: STATION })
    expect(problems.filter((one) => one.orderId === orderId)).toMatchObject([{ kind: 'refundAsked' }])
    expect(await recordFor(orderId)).toMatchObject({
      refundRequest: { state: 'asked' },
      refunds: [],
      refundableFen: 29_280,
    })
  })

  it('gets it when staff approve, once however often they tap', async () => {
    const orderId = await bought()
    const { refundRequestId } = await askFor(orderId, { amountFen: 10_000 })
    const approve = () => staff.call('staff', 'approveRefund', { refundRequestId })
    const [first, second] = [await approve(), await approve()]
    expect(first).toMatchObject({ request: { state: 'approved' }, payoutFen: 10_000 })
    expect(second.request.state).toBe('approved')
    expect(refundsOf(orderId)).toMatchObject([{ amountFen: 10_000, reason: '多收了' }])
    expect(recordOf(world, 'refundRequests', refundRequestId).refundId).toBe(`refund:${orderId}:1`)
    expect(problemOf(refundRequestId)).toMatchObject({ resolution: { reason: 'approved' } })
    await world.machine.wechatPay.idle()
    const record = await recordFor(orderId)
    expect(record).toMatchObject({
      order: { refundState: 'partly', refundedFen: 10_000 },
      refunds: [{ cause: 'customer', payoutFen: 10_000, kinds: ['wechatPay'], state: 'succeeded' }],
      refundableFen: 19_280,
    })
    await tick(world)
    const { messages } = await driver.call('message', 'inbox', {})
    expect(messages.map(({ content }) => content.key)).toContain('message.refundRequested')
  })

  it('has his request answered by a refund that staff make by themselves, once it covers what he asked', async () => {
    const orderId = await bought()
    const { refundRequestId } = await askFor(orderId, { amountFen: 10_000 })
    const refund = (amountFen: number) =>
      staff.call('staff', 'refund', {
        orderId,
        amountFen,
        reason: '多收',
        requestId: `own-${turn}-${amountFen}`,
      })
    await refund(4_000)
    expect((await recordFor(orderId)).refundRequest?.state).toBe('asked')
    expect(problemOf(refundRequestId).resolvedAt).toBe(0)
    await refund(6_000)
    await refund(6_000)
    expect((await recordFor(orderId)).refundRequest?.state).toBe('approved')
    expect(recordOf(world, 'refundRequests', refundRequestId).refundId).toBe(`refund:${orderId}:2`)
    expect(problemOf(refundRequestId)).toMatchObject({ resolution: { reason: 'refunded' } })
    expect(await staff.refusal('staff', 'approveRefund', { refundRequestId })).toBe('ANSWERED_ALREADY')
    const { messages } = await driver.call('message', 'inbox', {})
    expect(messages.filter(({ content }) => content.key === 'message.refundCovered')).toMatchObject([
      { kind: 'payment', content: { args: { amount: 10_000 } } },
    ])
    // What is left may be asked back again, and a refund of all of it answers that too.
    const again = await askFor(orderId, { requestId: `again-${turn}-02`, amountFen: null })
    await refund(19_280)
    expect(recordOf(world, 'refundRequests', again.refundRequestId).state).toBe('approved')
  })

  it('may ask again after a refusal, which says why', async () => {
    const orderId = await bought()
    const { refundRequestId } = await askFor(orderId)
    const decline = () => staff.call('staff', 'declineRefund', { refundRequestId, reason: '油量与油机一致' })
    expect((await decline()).request).toMatchObject({ state: 'declined', answer: '油量与油机一致' })
    expect((await decline()).request.state).toBe('declined')
    expect(await staff.refusal('staff', 'approveRefund', { refundRequestId })).toBe('ANSWERED_ALREADY')
    expect(refundsOf(orderId)).toEqual([])
    expect(problemOf(refundRequestId).resolvedAt).toBeGreaterThan(0)
    const { messages } = await driver.call('message', 'inbox', {})
    expect(messages.filter(({ content }) => content.key === 'message.refundDeclined')).toMatchObject([
      { kind: 'payment', content: { args: { amount: 29_280, why: '油量与油机一致' } } },
    ])
    expect((await askFor(orderId, { requestId: `again-${turn}-01` })).state).toBe('asked')
  })

  it('may take the request back, and then nobody can approve it', async () => {
    const orderId = await bought()
    const { refundRequestId } = await askFor(orderId)
    const stranger = await join(world, `oStranger${turn}`)
    expect(await stranger.refusal('order', 'withdrawRefund', { refundRequestId })).toBe('NOT_FOUND')
    const { request } = await driver.call('order', 'withdrawRefund', { refundRequestId })
    expect(request.state).toBe('withdrawn')
    expect(await staff.refusal('staff', 'approveRefund', { refundRequestId })).toBe('ANSWERED_ALREADY')
    expect(refundsOf(orderId)).toEqual([])
    expect(problemOf(refundRequestId)).toMatchObject({ resolution: { reason: 'withdrawn' } })
  })

  it('is shown what is withheld for points already spent, and staff may waive it', async () => {
    const orderId = await bought()
    givePoints(world, driver.openid, 1_000 - memberOf(world, driver.openid).points.available)
    await driver.call('points', 'redeem', { redemptionId: 'fuel20', requestId: `redeem-${turn}` })
    const { numbers } = await driver.call('order', 'previewRefund', { orderId, amountFen: null })
    expect(numbers).toMatchObject({ withheldFen: 1_170, payoutFen: 28_110 })
    const { refundRequestId, payoutFen } = await askFor(orderId)
    expect(payoutFen).toBe(28_110)
    const waived = await staff.call('staff', 'approveRefund', { refundRequestId, waiveSpentPoints: true })
    expect(waived.payoutFen).toBe(29_280)
  })
})

describe('a request for a refund', () => {
  it('of another’s order, an unpaid one or one paid long ago is refused', async () => {
    const orderId = await bought()
    const stranger = await join(world, `oStranger${turn}`)
    expect(await stranger.refusal('order', 'askRefund', wish(orderId))).toBe('NOT_FOUND')
    expect(await stranger.refusal('order', 'previewRefund', { orderId, amountFen: null })).toBe('NOT_FOUND')
    expect(await stranger.refusal('order', 'record', { orderId })).toBe('NOT_FOUND')
    expect(await driver.refusal('order', 'askRefund', wish(orderId, { amountFen: 29_281 }))).toBe(
      'REFUND_EXCEEDS',
    )
    expect(await driver.refusal('order', 'askRefund', wish(orderId, { cause: 'other', text: ' ' }))).toBe(
      'INVALID_INPUT',
    )
    const { order } = await driver.call('order', 'lockSale', {
      saleId: await fill(world, 3, { volumeMl: 10_000 }),
    })
    expect(await driver.refusal('order', 'askRefund', wish(order.orderId))).toBe('REFUND_UNAVAILABLE')
    const paid = recordOf(world, 'orders', orderId)
    world.machine.database.seed('orders', [{ ...paid, paidAt: world.machine.clock.now() - 366 * 86_400_000 }])
    expect(await driver.refusal('order', 'askRefund', wish(orderId))).toBe('REFUND_UNAVAILABLE')
    world.machine.database.seed('orders', [paid])
  })
})
