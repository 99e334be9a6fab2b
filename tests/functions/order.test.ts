import type { Contracts } from '../../core/contracts'
import { accounts } from '../../core/domain/ledger/accounts'
import { balanceOf } from '../../core/domain/ledger/sums'
import { buy, confirm, lock, quote, sheetOf } from '../support/buying'
import {
  clearPumps,
  fill,
  givePoints,
  join,
  memberOf,
  recordOf,
  recordsOf,
  STATION,
  THURSDAY,
  violations,
} from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterEach(async () => {
  await clearPumps(world)
  expect(violations(world)).toEqual([])
})
afterAll(() => world.close())

const lines = (of: { readonly lines: readonly { readonly code: string; readonly amountFen: number }[] }) =>
  of.lines.map(({ code, amountFen }) => [code, amountFen])
const claim = async (openid: string, templateId = 'welcome200') =>
  (await world.person(openid).call('coupon', 'claim', { templateId, requestId: 'claim-0001' })).coupon
    .couponId

describe('a fuelling from nozzle to paid order', () => {
  it('comes to exact amounts on order, member, sale, pump and books', async () => {
    const zhang = await join(world, 'oZhang')
    const saleId = await fill(world, 1, { volumeMl: 40_000 })
    const order = await buy(zhang, saleId)

    // 40 L at 7.42; a normal member's 0.10 off; the first fuelling earns twice: floor(292.80 × 2).
    expect(lines(order.quote ?? { lines: [] })).toEqual([
      ['metered', 29_680],
      ['tier', -400],
    ])
    expect(order).toMatchObject({
      kind: 'postPay',
      state: 'settled',
      nozzleNumber: 1,
      grade: '92#',
      volumeMl: 40_000,
      meteredFen: 29_680,
      payee: '天津滨河石油销售有限公司',
      attempt: { state: 'paid', amountFen: 29_280 },
      tenders: [{ kind: 'wechatPay', amountFen: 29_280 }],
      earned: { points: 585, tierBefore: 'normal', tierAfter: 'normal' },
      refundState: 'none',
    })
    expect(memberOf(world, 'oZhang')).toMatchObject({
      points: { available: 585, held: 0, lots: [{ expiresOn: '2029-03-31', points: 585 }] },
      growth: [{ month: '2027-03', paidFen: 29_280, days: [{ day: 4, fuellings: 1 }] }],
      fuelling: { count: 1 },
    })
    expect(recordOf(world, 'sales', saleId)).toMatchObject({ state: 'settled', pendingCommand: 'clear' })
    await world.forecourt.settle()
    expect(recordOf(world, 'sales', saleId)).toMatchObject({ state: 'cleared', pendingCommand: 'none' })
    expect(world.forecourt.state().sales.at(-1)).toMatchObject({ state: 'Cleared' })
  })

  it('posts tender, discount, sale and points under the one journal of its sale', async () => {
    const li = await join(world, 'oLi')
    const saleId = await fill(world, 3, { amountFen: 20_000 })
    const { orderId } = await buy(li, saleId)

    const journals = recordsOf(world, 'journals').filter((journal) => journal.orderId === orderId)
    const sum = (account: string, asset: 'fen' | 'points' = 'fen') => balanceOf(journals, account, asset)
    expect(journals.map(({ _id }) => _id)).toEqual([`journal:settlement:${saleId}`])
    // 25.48 L at 7.85 shown as 200.00; 0.10 × 25.48 = 2.55 off; floor(197.45 × 2) points.
    expect(sum(accounts.tender('wechatPay'))).toBe(-19_745)
    expect(sum(accounts.discount(STATION, 'tier'))).toBe(-255)
    expect(sum(accounts.fuelSales(STATION))).toBe(20_000)
    expect(sum(accounts.order(orderId))).toBe(0)
    expect(sum(accounts.member(memberOf(world, 'oLi')._id), 'points')).toBe(394)
    expect(journals[0]?.outbox.map(({ task }) => task.kind)).toEqual([
      'clearSale',
      'uploadShipping',
      'message',
    ])
  })

  it('takes coupon and points off, reserves them at confirmation and uses them at payment', async () => {
    const wang = await join(world, 'oWang')
    givePoints(world, 'oWang', 1_000)
    const couponId = await claim('oWang')
    const { orderId } = await lock(wang, await fill(world, 5, { volumeMl: 30_000 }))
    const confirmed = await confirm(wang, orderId, { coupon: 'best', points: 1_000 })

    // 30 L at 8.88 = 266.40, 3.00 off, 30.00 off, 10.00 by a thousand points.
    expect(lines(confirmed.quote)).toEqual([
      ['metered', 26_640],
      ['tier', -300],
      ['coupon', -3_000],
      ['pointsDeduction', -1_000],
    ])
    expect(recordOf(world, 'coupons', couponId)).toMatchObject({ state: 'reserved', orderId })
    expect(memberOf(world, 'oWang').points).toMatchObject({ available: 0, held: 1_000 })

    await wang.pay(sheetOf(confirmed))
    const { order } = await wang.call('order', 'payStatus', { orderId })
    expect(order).toMatchObject({ state: 'settled', earned: { points: 446 } })
    expect(recordOf(world, 'coupons', couponId)).toMatchObject({ state: 'used', orderId })
    expect(memberOf(world, 'oWang').points).toMatchObject({ available: 446, held: 0 })
  })
})

describe('a sale and who may pay it', () => {
  it('is shown until somebody else has locked it, and to its holder with the order', async () => {
    const [chen, zhao] = [await join(world, 'oChen'), await join(world, 'oZhao')]
    const saleId = await fill(world, 7, { volumeMl: 20_000 })
    const seen = (person: typeof chen) =>
      person.call('order', 'payableSales', { stationId: STATION, nozzleNumber: 7 })
    expect((await seen(zhao)).sales).toEqual([
      expect.objectContaining({
        saleId,
        volumeMl: 20_000,
        amountFen: 14_240,
        priceFenPerL: 712,
        grade: '0#',
        orderId: null,
      }),
    ])
    const { orderId } = await lock(chen, saleId)
    expect((await seen(zhao)).sales).toEqual([])
    expect((await seen(chen)).sales).toEqual([expect.objectContaining({ saleId, orderId })])
    expect(await zhao.refusal('order', 'lockSale', { saleId })).toBe('SALE_TAKEN')
    // Diesel has its own campaign: 0.40 off.
    expect(lines(await quote(chen, orderId))).toEqual([
      ['metered', 14_240],
      ['tier', -200],
      ['fuel', -800],
    ])
    await world.forecourt.settle()
    expect(recordOf(world, 'sales', saleId).lock).toMatchObject({ phase: 'acknowledged', orderId })
  })

  it('is one order however often its driver locks it', async () => {
    const chen = await join(world, 'oChen')
    const saleId = await fill(world, 7, { volumeMl: 10_000 })
    const first = await lock(chen, saleId)
    const [second, third] = await Promise.all([lock(chen, saleId), lock(chen, saleId)])
    expect([second.orderId, third.orderId]).toEqual([first.orderId, first.orderId])
  })

  it('can be given back and locked again by another driver', async () => {
    const [chen, zhao] = [await join(world, 'oChen'), await join(world, 'oZhao')]
    const saleId = await fill(world, 7, { volumeMl: 10_000 })
    const { orderId } = await lock(chen, saleId)
    expect((await chen.call('order', 'release', { orderId })).order.state).toBe('released')
    expect((await chen.call('order', 'release', { orderId })).order.state).toBe('released')
    expect(await chen.refusal('order', 'quote', { orderId })).toBe('ORDER_STATE')
    expect((await buy(zhao, saleId)).state).toBe('settled')
    expect(recordOf(world, 'orders', orderId)).toMatchObject({
      state: 'released',
      release: { why: 'driver' },
    })
  })

  it('can be picked again by its driver once his lock has run out', async () => {
    const chen = await join(world, 'oChen')
    const saleId = await fill(world, 8, { volumeMl: 10_000 })
    const { orderId } = await lock(chen, saleId)
    world.machine.clock.advance(181_000)
    const { digest } = await quote(chen, orderId)
    const choice = { orderId, couponId: null, points: 0, digest }
    expect(await chen.refusal('order', 'confirm', choice)).toBe('LOCK_EXPIRED')
    const again = await lock(chen, saleId)
    expect(again.orderId).not.toBe(orderId)
    expect(recordOf(world, 'orders', orderId)).toMatchObject({
      state: 'released',
      release: { why: 'expired' },
    })
    await confirm(chen, again.orderId)
  })

  it('cannot be paid when it is no sale, or none at all', async () => {
    const chen = await join(world, 'oChen')
    const test = world.forecourt.fill(8, { volumeMl: 5_000 }, { kind: 'testReturn', approvedBy: 'oStaffLi' })
    await world.forecourt.settle()
    expect(test.kind).toBe('testReturn')
    const sale = recordsOf(world, 'sales').find(({ kind }) => kind === 'testReturn')
    expect(await chen.refusal('order', 'lockSale', { saleId: sale?._id })).toBe('SALE_NOT_PAYABLE')
    expect(await chen.refusal('order', 'lockSale', { saleId: 'sale:none' })).toBe('NOT_FOUND')
  })
})

describe('the price', () => {
  it('takes the coupon that leaves the least to pay, none, or the one named', async () => {
    const sun = await join(world, 'oSun')
    const [fixed, percent] = [await claim('oSun'), await claim('oSun', 'ninetyFive')]
    const { orderId } = await lock(sun, await fill(world, 1, { volumeMl: 40_000 }))
    const best = await sun.call('order', 'quote', { orderId })
    expect(best.coupons.map(({ couponId }) => couponId).sort()).toEqual([fixed, percent].sort())
    expect(best.quote).toMatchObject({ couponId: fixed, dueFen: 26_280 })
    expect(await quote(sun, orderId, { coupon: 'none' })).toMatchObject({ couponId: null, dueFen: 29_280 })
    // 5 % of what the price-offs left, 292.80: 14.64.
    expect(await quote(sun, orderId, { coupon: percent })).toMatchObject({ couponId: percent })
    expect(await sun.refusal('order', 'quote', { orderId, coupon: 'coupon:other' })).toBe('COUPON_UNUSABLE')
  })

  it('takes no more points than are there, nor more than a fifth of what is due', async () => {
    const sun = await join(world, 'oSun')
    const { orderId } = await lock(sun, await fill(world, 1, { volumeMl: 10_000 }))
    expect(await quote(sun, orderId, { points: 500 })).toMatchObject({ pointsUsed: 0, pointsUsable: 0 })
    givePoints(world, 'oSun', 10_000)
    // 10 L: 74.20 − 1.00 = 73.20, a fifth is 14.64.
    expect(await quote(sun, orderId, { points: 500 })).toMatchObject({ pointsUsed: 500, dueFen: 6_820 })
    expect(await quote(sun, orderId, { points: 9_999 })).toMatchObject({ pointsUsed: 1_464, dueFen: 5_856 })
  })

  it('that changed is answered anew, and changes nothing', async () => {
    const sun = await join(world, 'oSun')
    const { orderId } = await lock(sun, await fill(world, 2, { volumeMl: 30_000 }))
    const seen = await quote(sun, orderId, { points: 1_000 })
    const reply = await sun.raw('order', {
      action: 'confirm',
      input: { orderId, couponId: null, points: 900, digest: seen.digest },
    })
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'QUOTE_CHANGED', details: { quote: { pointsUsed: 900 } } },
    })
    expect(recordOf(world, 'orders', orderId)).toMatchObject({ state: 'locked', quote: null, attempts: [] })
  })
})

describe('orders of a driver', () => {
  it('look like none to everybody else', async () => {
    const [sun, zhao] = [await join(world, 'oSun'), await join(world, 'oZhao')]
    const { orderId } = await lock(sun, await fill(world, 4, { volumeMl: 10_000 }))
    const { order } = await confirm(sun, orderId)
    const { digest } = await quote(sun, orderId)
    const outTradeNo = order.attempt?.outTradeNo
    const foreign: readonly [keyof Contracts['order'], object][] = [
      ['detail', { orderId }],
      ['detail', { outTradeNo }],
      ['quote', { orderId }],
      ['confirm', { orderId, couponId: null, points: 0, digest }],
      ['payStatus', { orderId }],
      ['release', { orderId }],
    ]
    for (const [action, input] of foreign) {
      const refused = await Promise.all([
        zhao.raw('order', { action, input }),
        zhao.raw('order', { action, input: { ...input, orderId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' } }),
      ])
      expect(refused.map((reply) => !reply.ok && reply.error.code)).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    }
    expect((await zhao.call('order', 'list', {})).orders.map((one) => one.orderId)).not.toContain(orderId)
    expect((await sun.call('order', 'detail', { outTradeNo: outTradeNo ?? '' })).order.orderId).toBe(orderId)
  })

  it('come page by page, newest first, none twice and none missing', async () => {
    const many = await join(world, 'oMany')
    const template = recordsOf(world, 'orders')[0]
    if (template === undefined) throw new Error('no order yet')
    const { _id: memberId } = memberOf(world, 'oMany')
    const released = { ...template, memberId, state: 'released' as const, attempts: [], quote: null }
    const ids = Array.from({ length: 45 }, (_, n) => `01J0000000000000000000${String(n).padStart(4, '0')}`)
    const documents = ids.map((_id, n) => ({
      ...released,
      _id,
      // Some share an instant.
      createdAt: THURSDAY + Math.floor(n / 3) * 1_000,
      reservation: null,
      tenders: [],
      earned: null,
      strayFen: 0,
    }))
    world.machine.database.seed('orders', documents)
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { orders: { orderId: string }[]; nextCursor: string | null } = await many.call(
        'order',
        'list',
        { cursor },
      )
      seen.push(...page.orders.map(({ orderId }) => orderId))
      cursor = page.nextCursor
    }
    expect(seen).toHaveLength(45)
    expect(new Set(seen)).toEqual(new Set(ids))
    const createdAt = (orderId: string) => recordOf(world, 'orders', orderId).createdAt
    expect(seen.map(createdAt)).toEqual(seen.map(createdAt).sort((a, b) => b - a))
  })
})
