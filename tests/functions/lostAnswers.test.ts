import { creditId } from '../../core/domain/messages/credits'
import { buy } from '../support/buying'
import {
  fill,
  givePoints,
  join,
  memberOf,
  OWNER,
  put,
  recordOf,
  recordsOf,
  STATION,
  THURSDAY,
  violations,
} from '../support/station'
import { inboxMessage, leaveMessage, templateOf } from '../support/telling'
import { openWorld, type World } from '../support/world'

jest.setTimeout(60_000)

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 60_000)
afterEach(() => {
  world.machine.faults.reset()
  expect(violations(world)).toEqual([])
})
afterAll(() => world.close())

/** The next commit takes effect, and its answer is lost; so many before it go well. */
function loseCommit(skip = 0): void {
  const detail = { effect: true }
  world.machine.faults.add({
    point: 'database',
    subject: 'database.commitTransaction',
    kind: 'lose',
    skip,
    detail,
  })
}

const couponsOf = (openid: string) =>
  recordsOf(world, 'coupons').filter(({ memberId }) => memberId === memberOf(world, openid)._id)

describe('an act whose commit was not answered', () => {
  it('redeems points once, and says so, though no points are left for another time', async () => {
    const zhang = await join(world, 'oZhang')
    givePoints(world, 'oZhang', 1_000)
    loseCommit()
    const redeem = () => zhang.call('points', 'redeem', { redemptionId: 'fuel20', requestId: 'request-1' })
    const first = await redeem()
    expect(world.machine.faults.pending()).toEqual([])
    expect(first.available).toBe(0)
    expect(await redeem()).toEqual(first)
    expect(couponsOf('oZhang')).toHaveLength(1)
  })

  it('takes a coupon once, and says so, though it was the last one', async () => {
    const wang = await join(world, 'oWang')
    loseCommit()
    const take = (templateId: string) => wang.call('coupon', 'claim', { templateId, requestId: 'request-1' })
    const first = await take('welcome200')
    expect(world.machine.faults.pending()).toEqual([])
    expect(await take('welcome200')).toEqual(first)
    const both = await Promise.all([take('ninetyFive'), take('ninetyFive'), take('ninetyFive')])
    expect(new Set(both.map(({ coupon }) => coupon.couponId)).size).toBe(1)
    expect(couponsOf('oWang')).toHaveLength(2)
  })

  it('asks for an invoice once, and says so', async () => {
    const li = await join(world, 'oLi')
    const { orderId } = await buy(li, await fill(world, 1, { volumeMl: 20_000 }))
    const title = { type: 'personal' as const, name: '李雷' }
    const ask = () => li.call('invoice', 'request', { orderId, requestId: 'request-1', title })
    loseCommit()
    const { invoice } = await ask()
    expect(world.machine.faults.pending()).toEqual([])
    const again = await Promise.all([ask(), ask()])
    expect(again.map((one) => one.invoice.invoiceId)).toEqual([invoice.invoiceId, invoice.invoiceId])
    const other = { orderId, requestId: 'request-2', title }
    expect(await li.refusal('invoice', 'request', other)).toBe('INVOICE_UNAVAILABLE')
  })

  it('announces a price once, and says so', async () => {
    const price = {
      stationId: STATION,
      productId: '95',
      priceFenPerL: 797,
      effectiveAt: THURSDAY + 14_400_000,
    }
    loseCommit()
    const first = await world.person(OWNER).call('staff', 'announcePrice', price)
    expect(world.machine.faults.pending()).toEqual([])
    expect(recordsOf(world, 'prices').filter(({ _id }) => _id === first.priceId)).toHaveLength(1)
    expect(await world.person(OWNER).call('staff', 'announcePrice', price)).toEqual(first)
    const announced = recordsOf(world, 'operations').filter(({ subject }) => subject === first.priceId)
    expect(announced).toHaveLength(1)
  })

  it('takes one credit for one message', async () => {
    const chen = await join(world, 'oChen')
    await chen.allowMessages([templateOf.points], 'request-1')
    const id = creditId(memberOf(world, 'oChen')._id, 'points')
    put(world, 'messageCredits', { ...recordOf(world, 'messageCredits', id), credits: 3 })
    leaveMessage(world, 'oChen', 'points', 'lost')
    // The outbox is written down, the push is claimed; then it is settled.
    loseCommit(2)
    await chen.call('message', 'deliverMine', {})
    expect(world.machine.faults.pending()).toEqual([])
    expect(inboxMessage(world, 'oChen', 'lost').push).toBe('sent')
    expect(recordOf(world, 'messageCredits', id).credits).toBe(2)
    expect(chen.phone()).toHaveLength(1)
  })
})

describe('a message', () => {
  const pushed = (key: string) => inboxMessage(world, 'oGao', key).push

  it('that the cloud call cannot send goes out by the timer', async () => {
    const gao = await join(world, 'oGao')
    await gao.allowMessages([templateOf.points], 'request-1')
    leaveMessage(world, 'oGao', 'points', 'notAllowed')
    const detail = { errcode: -604101, errmsg: 'function has no permission to call this API' }
    const subject = 'subscribeMessage.send'
    world.machine.faults.add({ point: 'openapi', subject, kind: 'error', detail })
    expect(await gao.call('message', 'deliverMine', {})).toEqual({ sent: 0 })
    expect(pushed('notAllowed')).toBe('due')
    world.machine.clock.advance(130_000)
    await world.machine.fireTimer('priceChangePush')
    expect(pushed('notAllowed')).toBe('sent')
  })

  it('goes out although the access token was revoked before its end', async () => {
    const kept = recordOf(world, 'settings', 'weixinAccessToken')
    await world.person('oGao').allowMessages([templateOf.points], 'request-2')
    leaveMessage(world, 'oGao', 'points', 'revoked')
    world.machine.faults.add({
      point: 'openapi',
      subject: 'subscribeMessage.send',
      kind: 'error',
      detail: { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' },
    })
    await world.machine.fireTimer('scheduler')
    await world.machine.fireTimer('priceChangePush')
    expect(pushed('revoked')).toBe('sent')
    expect(recordOf(world, 'settings', 'weixinAccessToken')).not.toEqual(kept)
  })

  it('is settled without the timers meeting each other', async () => {
    const gao = world.person('oGao')
    await gao.allowMessages([templateOf.points], 'request-3')
    leaveMessage(world, 'oGao', 'points', 'together')
    await world.machine.fireTimer('scheduler')
    const timers = ['priceChangePush', 'birthdayPush', 'priceChangePush']
    await Promise.all(timers.map((name) => world.machine.fireTimer(name)))
    expect(pushed('together')).toBe('sent')
    expect(inboxMessage(world, 'oGao', 'together').pushTries).toBe(1)
  })
})
