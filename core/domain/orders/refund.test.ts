import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import { memberWithPoints, sampleCoupon, sampleMember } from '../testing/samples'
import type { Refund } from './records'
import { refundPreview } from './refundPlan'
import { refundAccepted, refundSucceeded, refundWaitingFunds } from './refundProgress'
import { refundRefused } from './refundRefused'
import { minuteMs, sampleNoon as noon, sampleSale } from './testing/records'
import { paymentOf, Scene } from './testing/scene'

const orderId = '01HV0000000000000000000001'
const couponId = 'coupon:member1:birthday:1'

/** A paid order of 255.20 yuan: 30 by coupon and 10 by points came off; 255 points and growth were earned. */
function paidScene(): Scene {
  const scene = new Scene()
  scene.addMember(memberWithPoints(3_000), [sampleCoupon()])
  const sale = sampleSale()
  scene.addSale(sale)
  scene.lock(sale._id, orderId, 'member1', noon)
  const { attempt } = scene.confirm(orderId, { couponId, points: 1000 }, noon)
  if (attempt === null) throw new Error('nothing to pay')
  scene.pay(paymentOf(attempt, noon), orderId, noon)
  return scene
}

function spendAllPoints(scene: Scene): void {
  const member = scene.world.get('members', 'member1')
  const points = { available: 0, held: 0, lots: [], holds: [] }
  scene.world.put('members', { ...member, points })
}

const member = (scene: Scene): ReturnType<typeof sampleMember> => scene.world.get('members', 'member1')

describe('refunding a whole order', () => {
  it('leaves nothing behind: money out, points, growth, deduction and coupon reversed', () => {
    const scene = paidScene()
    const preview = refundPreview({ ...scene.refundInput(orderId), amountFen: 'all', at: noon })
    const refund = scene.refund(orderId, { amountFen: 'all', at: noon })
    expect(refund).toMatchObject({
      outRefundNo: `${orderId}R01`,
      amountFen: 25_520,
      withheldFen: 0,
      pointsTakenBack: 255,
      pointsReturned: 1000,
      couponReturned: true,
      parts: [{ kind: 'wechatPay', amountFen: 25_520, totalFen: 25_520, outTradeNo: `${orderId}01` }],
    })
    expect(preview).toMatchObject({
      amountFen: 25_520,
      payoutFen: 25_520,
      couponReturned: true,
      pointsReturned: 1000,
    })
    expect(member(scene).points).toMatchObject({
      available: 3000,
      lots: [{ expiresOn: '2028-03-31', points: 3000 }],
    })
    expect(member(scene).growth).toEqual([{ month: '2026-03', paidFen: 0, days: [] }])
    expect(member(scene).fuelling.count).toBe(1)
    expect(scene.world.get('coupons', couponId)).toMatchObject({ state: 'available', orderId: '' })
    expect(scene.order(orderId)).toMatchObject({ refundState: 'full', refundedFen: 25_520 })
    expect(scene.audit()).toEqual([])
    expect(() => scene.refund(orderId, { amountFen: 1, at: noon })).toThrow(new DomainError('REFUND_EXCEEDS'))
  })

  it('adds up to the whole in any split, and keeps the books right after every part', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9_000 }), { maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
        (amounts, refusals) => {
          const scene = paidScene()
          amounts.forEach((amountFen, index) => {
            const { refundedFen } = scene.order(orderId)
            if (amountFen >= 25_520 - refundedFen) return
            const refund = scene.refund(orderId, { amountFen, at: noon })
            if (refusals.includes(index)) refuse(scene, refund)
            expect(scene.audit()).toEqual([])
          })
          scene.refund(orderId, { amountFen: 'all', at: noon })
          const refunds = scene.world.all('refunds').filter((refund) => refund.state !== 'refused')
          const total = (of: (refund: Refund) => number): number =>
            refunds.reduce((sum, refund) => sum + of(refund), 0)
          expect(total((refund) => refund.amountFen)).toBe(25_520)
          expect(total((refund) => refund.pointsTakenBack)).toBe(255)
          expect(total((refund) => refund.pointsReturned)).toBe(1000)
          expect(member(scene).points.available).toBe(3000)
          expect(member(scene).fuelling.count).toBe(1)
          expect(scene.audit()).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })
})

function refuse(scene: Scene, refund: Refund): void {
  const { order, coupon, pricing } = scene.refundInput(orderId)
  const at = noon + minuteMs
  scene.save(refundRefused({ refund, order, member: member(scene), coupon, pricing, problem: 'CLOSED', at }))
}

describe('points that are spent already', () => {
  it('are withheld from the money at what they are worth', () => {
    const scene = paidScene()
    spendAllPoints(scene)
    const refund = scene.refund(orderId, { amountFen: 10_000, at: noon })
    // 255 − floor(155.20) = 100 points, of them 391 come back from the deduction first.
    expect(refund).toMatchObject({
      pointsReturned: 391,
      pointsTakenBack: 100,
      pointsWithheld: 0,
      withheldFen: 0,
    })

    const plain = new Scene()
    plain.addMember(sampleMember())
    const sale = sampleSale()
    plain.addSale(sale)
    plain.lock(sale._id, orderId, 'member1', noon)
    const { attempt } = plain.confirm(orderId, { couponId: null, points: 0 }, noon)
    if (attempt === null) throw new Error('nothing to pay')
    plain.pay(paymentOf(attempt, noon), orderId, noon)
    spendAllPoints(plain)
    const withheld = plain.refund(orderId, { amountFen: 10_000, at: noon })
    expect(withheld).toMatchObject({ pointsTakenBack: 0, pointsWithheld: 100, withheldFen: 200 })
    expect(withheld.parts).toMatchObject([{ amountFen: 9_800, totalFen: 29_520 }])
    const rest = plain.refund(orderId, { amountFen: 'all', at: noon })
    expect(withheld.withheldFen + rest.withheldFen).toBe(2 * 295)
    expect(plain.order(orderId).earned).toMatchObject({ points: 295, takenBackPoints: 295 })
  })

  it('may be waived with a reason; later earnings fill the debt first', () => {
    const scene = new Scene()
    scene.addMember(sampleMember())
    for (const sequence of [17, 18]) scene.addSale(sampleSale({ sequence }))
    const [first = '', second = ''] = scene.world.all('sales').map((sale) => sale._id)
    const pay = (saleId: string, id: string): void => {
      scene.lock(saleId, id, 'member1', noon)
      const { attempt } = scene.confirm(id, { couponId: null, points: 0 }, noon)
      if (attempt === null) throw new Error('nothing to pay')
      scene.pay(paymentOf(attempt, noon), id, noon)
    }
    pay(first, orderId)
    spendAllPoints(scene)
    expect(() => scene.refund(orderId, { amountFen: 'all', at: noon, waive: true, reason: ' ' })).toThrow(
      new DomainError('INVALID_INPUT'),
    )
    const refund = scene.refund(orderId, { amountFen: 'all', at: noon, waive: true, reason: 'our mistake' })
    expect(refund).toMatchObject({ withheldFen: 0, pointsTakenBack: 295, pointsWithheld: 0 })
    expect(member(scene).points.available).toBe(-295)
    pay(second, '01HV0000000000000000000002')
    expect(member(scene).points).toMatchObject({ available: 0, lots: [] })
  })
})

describe('standing after a refund', () => {
  it('falls at once when the growth that raised the tier is gone', () => {
    const scene = new Scene()
    scene.addMember(sampleMember({ growth: [{ month: '2026-02', paidFen: 195_000, days: [] }] }))
    const sale = sampleSale()
    scene.addSale(sale)
    scene.lock(sale._id, orderId, 'member1', noon)
    const { attempt } = scene.confirm(orderId, { couponId: null, points: 0 }, noon)
    if (attempt === null) throw new Error('nothing to pay')
    scene.pay(paymentOf(attempt, noon), orderId, noon)
    expect(member(scene).tier.code).toBe('silver')
    scene.refund(orderId, { amountFen: 1_000, at: noon })
    expect(member(scene).tier.code).toBe('silver')
    const { n } = scene.refund(orderId, { amountFen: 'all', at: noon })
    expect(member(scene).tier.code).toBe('normal')
    const entry = scene.world.get('journals', `journal:refund:${orderId}:${n}`)
    expect(entry.outbox.map(({ task }) => task.kind === 'message' && task.messageKind)).toContain('tier')
    expect(scene.audit()).toEqual([])
  })
})

describe('a refund on its way', () => {
  it('waits for funds, retries with the same number, and is over when it is over', () => {
    const scene = paidScene()
    const refund = scene.refund(orderId, { amountFen: 1_000, at: noon })
    const waiting = scene.save(refundWaitingFunds(refund, noon, 'NOT_ENOUGH'))
    expect(waiting).toMatchObject({ state: 'waitingFunds', outRefundNo: refund.outRefundNo, tries: 1 })
    const accepted = scene.save(refundAccepted(waiting, noon))
    const done = scene.save(refundSucceeded(accepted, noon))
    expect(done).toMatchObject({ state: 'succeeded', finishedAt: noon, problem: null })
    expect(refundAccepted(done, noon).changes).toEqual([])
    expect(() => {
      refuse(scene, done)
    }).toThrow(new DomainError('ORDER_STATE'))
  })

  it('undoes a refund that is refused for good, unless the coupon has another use by then', () => {
    const scene = paidScene()
    const before = member(scene)
    const refund = scene.refund(orderId, { amountFen: 'all', at: noon })
    refuse(scene, refund)
    expect(member(scene)).toEqual(before)
    expect(scene.order(orderId)).toMatchObject({ refundedFen: 0, refundState: 'none' })
    expect(scene.order(orderId).earned).toMatchObject({
      takenBackPoints: 0,
      growthDay: 5,
      takenBackGrowthFen: 0,
    })
    expect(scene.world.get('coupons', couponId)).toMatchObject({ state: 'used', orderId })
    expect(scene.audit()).toEqual([])

    const again = scene.refund(orderId, { amountFen: 'all', at: noon })
    scene.addSale(sampleSale({ sequence: 18 }))
    const other = '01HV0000000000000000000002'
    scene.lock(sampleSale({ sequence: 18 })._id, other, 'member1', noon)
    scene.confirm(other, { couponId, points: 0 }, noon)
    refuse(scene, again)
    expect(scene.world.get('coupons', couponId)).toMatchObject({ state: 'reserved', orderId: other })
    expect(scene.audit()).toEqual([])
    scene.refund(orderId, { amountFen: 'all', at: noon })
    expect(scene.audit()).toEqual([])
  })

  it('refuses to refund over an invoice: red first', () => {
    const scene = paidScene()
    scene.world.put('orders', { ...scene.order(orderId), invoiceState: 'issued' })
    expect(() => scene.refund(orderId, { amountFen: 1, at: noon })).toThrow(new DomainError('ORDER_STATE'))
  })
})
