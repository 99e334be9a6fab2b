import { DomainError } from '../../contracts/errors'
import { memberWithPoints, sampleCoupon, sampleMember } from '../testing/samples'
import { lockSale } from './lock'
import { confirm } from './reserve'
import { settle } from './settle'
import { minuteMs, sampleNoon as noon, sampleSale } from './testing/records'
import { paymentOf, Scene } from './testing/scene'
import { NEVER } from '../units/never'

const choice = { couponId: null, points: 0 }
const orderId = '01HV0000000000000000000001'

function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return 'none'
}

function prepared(): { scene: Scene; saleId: string } {
  const scene = new Scene()
  scene.addMember(memberWithPoints(3_000), [sampleCoupon()])
  const sale = sampleSale()
  scene.addSale(sale)
  return { scene, saleId: sale._id }
}

describe('locking a sale', () => {
  it('makes it the driver’s for three minutes and names everybody and every place', () => {
    const { scene, saleId } = prepared()
    const result = scene.lock(saleId, orderId, 'member1', noon)
    expect(result).toHaveProperty('order.state', 'locked')
    expect(scene.order(orderId)).toMatchObject({
      memberId: 'member1',
      payerAccountId: 'member:member1',
      legalEntityId: 'entity1',
      merchantId: '1900000001',
      nozzleNumber: 1,
      shiftId: 'shift1',
      businessDate: '2026-03-05',
      lockedUntil: noon + 180_000,
      sale: { saleId, amountFen: 29_920, volumeMl: 40_000 },
    })
    expect(scene.world.get('sales', saleId)).toMatchObject({
      state: 'locked',
      pendingCommand: 'lock',
      orderId,
      lock: { holder: { kind: 'driver', id: 'member1' }, phase: 'reserved' },
    })
  })

  it('answers the driver who has it already with his order', () => {
    const { scene, saleId } = prepared()
    scene.lock(saleId, orderId, 'member1', noon)
    expect(scene.lock(saleId, '01HV0000000000000000000002', 'member1', noon)).toEqual({
      alreadyYours: orderId,
    })
    expect(scene.world.all('orders')).toHaveLength(1)
  })

  it('refuses a sale that another has, that is not retail, or that is over', () => {
    const { scene, saleId } = prepared()
    scene.addMember(sampleMember({ _id: 'member2', openid: 'openid2' }))
    scene.lock(saleId, orderId, 'member1', noon)
    expect(refusal(() => scene.lock(saleId, 'other', 'member2', noon))).toBe('SALE_TAKEN')
    const { station, pricing } = scene
    const lock = (sale: ReturnType<typeof sampleSale>): unknown =>
      lockSale({ sale, orderId, member: { _id: 'm' }, openid: 'o', station, pricing, at: noon })
    expect(refusal(() => lock(sampleSale({ kind: 'testReturn' })))).toBe('SALE_NOT_PAYABLE')
    expect(refusal(() => lock(sampleSale({ state: 'driveOff' })))).toBe('SALE_NOT_PAYABLE')
    expect(refusal(() => lock(sampleSale({ stationId: 'station2' })))).toBe('SALE_NOT_PAYABLE')
  })
})

describe('confirming and paying', () => {
  it('sets coupon and points aside, then settles everything at once', () => {
    const { scene, saleId } = prepared()
    scene.lock(saleId, orderId, 'member1', noon)
    const { attempt, order } = scene.confirm(
      orderId,
      { couponId: 'coupon:member1:birthday:1', points: 1000 },
      noon,
    )
    expect(order).toMatchObject({ state: 'awaitingPayment', sweepAt: noon + 5_000, confirmations: 1 })
    expect(attempt).toMatchObject({ n: 1, outTradeNo: `${orderId}01`, expiresAt: noon + 160_000 })
    expect(scene.world.get('members', 'member1').points).toMatchObject({ available: 2000, held: 1000 })
    expect(scene.world.get('coupons', 'coupon:member1:birthday:1').state).toBe('reserved')
    expect(scene.audit()).toEqual([])
    if (attempt === null) throw new Error('nothing to pay')

    // 299.20 − 4.00 (tier) − 30 (coupon) − 10 (points) = 255.20
    expect(attempt.amountFen).toBe(25_520)
    const paid = scene.pay(paymentOf(attempt, noon + minuteMs), orderId, noon + minuteMs)
    expect(paid).toMatchObject({ kind: 'settled', order: { earned: { points: 255, growthFen: 25_520 } } })
    const member = scene.world.get('members', 'member1')
    expect(member.points).toMatchObject({ available: 2255, held: 0, holds: [] })
    expect(member.fuelling).toMatchObject({ count: 2, week: { monday: '2026-03-02', fuellings: 1 } })
    expect(member.growth).toEqual([{ month: '2026-03', paidFen: 25_520, days: [{ day: 5, fuellings: 1 }] }])
    expect(scene.world.get('coupons', 'coupon:member1:birthday:1')).toMatchObject({ state: 'used', orderId })
    const entry = scene.world.get('journals', `journal:settlement:${saleId}`)
    expect(entry.outbox.map(({ task }) => task.kind)).toEqual(['clearSale', 'uploadShipping', 'message'])
    scene.clear(orderId)
    expect(scene.world.get('sales', saleId)).toMatchObject({
      state: 'settled',
      pendingCommand: 'clear',
      lock: null,
    })
    expect(scene.audit()).toEqual([])
  })

  it('shows a changed price again, with the new quote', () => {
    const { scene, saleId } = prepared()
    scene.lock(saleId, orderId, 'member1', noon)
    const seen = scene.quote(orderId, choice, noon)
    const member = { ...scene.world.get('members', 'member1'), tier: { code: 'gold', since: noon } } as const
    scene.world.put('members', member)
    const now = scene.quote(orderId, choice, noon)
    const { pricing } = scene
    const order = scene.order(orderId)
    const act = (): unknown =>
      confirm({ order, member, coupon: null, quote: now, digestSeen: seen.digest, pricing, at: noon })
    expect(act).toThrow(new DomainError('QUOTE_CHANGED'))
    expect(now.dueFen).toBeLessThan(seen.dueFen)
  })

  it('lets a confirmed order be confirmed again with another choice once its attempt is closed', () => {
    const { scene, saleId } = prepared()
    scene.lock(saleId, orderId, 'member1', noon)
    scene.confirm(orderId, { couponId: 'coupon:member1:birthday:1', points: 1000 }, noon)
    expect(refusal(() => scene.confirm(orderId, choice, noon))).toBe('PAYMENT_PENDING')
    scene.close(orderId, noon)
    const again = scene.confirm(orderId, { couponId: null, points: 300 }, noon)
    expect(again.attempt).toMatchObject({ n: 2, outTradeNo: `${orderId}02`, state: 'open' })
    expect(scene.world.get('members', 'member1').points).toMatchObject({ available: 2700, held: 300 })
    expect(scene.world.get('coupons', 'coupon:member1:birthday:1').state).toBe('available')
    expect(scene.audit()).toEqual([])
  })

  it('refuses a confirmation after the lock', () => {
    const { scene, saleId } = prepared()
    scene.lock(saleId, orderId, 'member1', noon)
    expect(refusal(() => scene.confirm(orderId, choice, noon + 180_000))).toBe('LOCK_EXPIRED')
  })

  it('releases: sale payable, coupon and points back', () => {
    const { scene, saleId } = prepared()
    scene.lock(saleId, orderId, 'member1', noon)
    scene.confirm(orderId, { couponId: 'coupon:member1:birthday:1', points: 1000 }, noon)
    expect(refusal(() => scene.release(orderId, noon))).toBe('PAYMENT_PENDING')
    scene.close(orderId, noon)
    scene.release(orderId, noon, 'expired')
    expect(scene.order(orderId)).toMatchObject({
      state: 'released',
      release: { why: 'expired' },
      reservation: null,
    })
    expect(scene.world.get('sales', saleId)).toMatchObject({ state: 'payable', pendingCommand: 'release' })
    expect(scene.world.get('members', 'member1').points).toMatchObject({ available: 3000, held: 0 })
    expect(scene.audit()).toEqual([])
  })

  it('sends money back that the order does not wait for', () => {
    const { scene, saleId } = prepared()
    scene.lock(saleId, orderId, 'member1', noon)
    const { attempt } = scene.confirm(orderId, choice, noon)
    if (attempt === null) throw new Error('nothing to pay')
    const wrong = scene.pay(paymentOf(attempt, noon, { amountFen: attempt.amountFen - 1 }), orderId, noon)
    expect(wrong).toMatchObject({ kind: 'stray', why: 'otherAmount', order: { state: 'awaitingPayment' } })
    expect(scene.pay(paymentOf(attempt, noon, { amountFen: 1 }), orderId, noon)).toMatchObject({
      kind: 'already',
    })
    scene.release(orderId, noon)
    const late = paymentOf({ ...attempt, outTradeNo: `${orderId}02` }, noon)
    expect(scene.pay(late, orderId, noon)).toMatchObject({ kind: 'stray', why: 'orderOver' })
    expect(scene.order(orderId)).toMatchObject({ strayFen: 2 * attempt.amountFen - 1, refundCount: 2 })
    expect(scene.audit()).toEqual([])
  })

  it('takes late money of a closed attempt that still fits, and goes on asking about the newer one', () => {
    const { scene, saleId } = prepared()
    scene.lock(saleId, orderId, 'member1', noon)
    const first = scene.confirm(orderId, choice, noon).attempt
    scene.close(orderId, noon)
    const second = scene.confirm(orderId, choice, noon).attempt
    if (first === null || second === null) throw new Error('nothing to pay')
    expect(scene.pay(paymentOf(first, noon), orderId, noon).kind).toBe('settled')
    expect(scene.order(orderId).sweepAt).toBe(noon + 5_000)
    expect(scene.pay(paymentOf(second, noon), orderId, noon)).toMatchObject({
      kind: 'stray',
      why: 'orderOver',
    })
    expect(scene.order(orderId)).toMatchObject({ sweepAt: NEVER, strayFen: second.amountFen })
    expect(scene.audit()).toEqual([])
  })

  it('doubles the points of a first fuelling and of a birthday', () => {
    const { scene, saleId } = prepared()
    scene.addMember(
      sampleMember({
        _id: 'member3',
        birthdayKey: '03-05',
        profile: { nickname: '', avatarFileId: null, birthday: { month: 3, day: 5, year: null } },
        fuelling: { count: 0, firstAt: null, lastAt: null, week: { monday: '2026-03-02', fuellings: 0 } },
      }),
    )
    scene.lock(saleId, orderId, 'member3', noon)
    const { attempt } = scene.confirm(orderId, choice, noon)
    if (attempt === null) throw new Error('nothing to pay')
    scene.pay(paymentOf(attempt, noon), orderId, noon)
    expect(scene.order(orderId).earned).toMatchObject({ multiplierPercent: 400, points: 1180 })
  })

  it('raises the tier the moment the threshold is crossed, with a message', () => {
    const { scene, saleId } = prepared()
    const growth = [{ month: '2026-02', paidFen: 195_000, days: [] }]
    scene.addMember(sampleMember({ _id: 'member3', growth }))
    scene.lock(saleId, orderId, 'member3', noon)
    const { attempt } = scene.confirm(orderId, choice, noon)
    if (attempt === null) throw new Error('nothing to pay')
    scene.pay(paymentOf(attempt, noon), orderId, noon)
    expect(scene.world.get('members', 'member3').tier).toEqual({ code: 'silver', since: noon })
    const entry = scene.world.get('journals', `journal:settlement:${saleId}`)
    expect(entry.outbox.map(({ task }) => task.kind === 'message' && task.messageKind)).toContain('tier')
  })

  it('never settles a pre-pay order as if it were fuelled', () => {
    const { scene, saleId } = prepared()
    scene.lock(saleId, orderId, 'member1', noon)
    const order = { ...scene.order(orderId), kind: 'prePay' } as const
    const member = scene.world.get('members', 'member1')
    const { pricing } = scene
    expect(refusal(() => settle({ order, member, coupon: null, pricing, payment: null, at: noon }))).toBe(
      'ORDER_STATE',
    )
  })
})
