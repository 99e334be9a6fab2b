import { memberWithPoints, sampleCoupon } from '../testing/samples'
import { returnPaidTwice, type PaidTwiceResult } from './paidTwice'
import { refundRefused } from './refundRefused'
import type { MeteredSale, Order } from './records'
import { sampleNoon as noon, sampleSale } from './testing/records'
import { paymentOf, Scene } from './testing/scene'

const orderId = '01HV0000000000000000000001'
const couponId = 'coupon:member1:birthday:1'
const saleId = sampleSale()._id

/** Paid by phone with coupon and points while the till has taken the money too. */
function paidTwice(sale: Partial<MeteredSale> = { state: 'paidAtOtherTill' }): Scene {
  const scene = new Scene()
  scene.addMember(memberWithPoints(3_000), [sampleCoupon()])
  scene.addSale(sampleSale())
  scene.lock(saleId, orderId, 'member1', noon)
  const { attempt } = scene.confirm(orderId, { couponId, points: 1_000 }, noon)
  if (attempt === null) throw new Error('nothing to pay')
  scene.world.put('sales', { ...scene.world.get('sales', saleId), lock: null, ...sale })
  expect(scene.pay(paymentOf(attempt, noon), orderId, noon).kind).toBe('settled')
  return scene
}

function decide(scene: Scene, changes: Partial<Order> = {}): PaidTwiceResult {
  const { order: current, member, coupon, previousRefunds, pricing } = scene.refundInput(orderId)
  const order = { ...current, ...changes }
  const sale = scene.world.get('sales', saleId)
  return scene.save(returnPaidTwice({ order, member, coupon, previousRefunds, pricing, sale, at: noon }))
}

describe('an order whose sale the till was paid for too', () => {
  it('goes back whole, once, and somebody is told', () => {
    const scene = paidTwice()
    const dueFen = scene.order(orderId).quote?.dueFen ?? 0
    expect(decide(scene)).toEqual({ kind: 'returned', refundId: `refund:${orderId}:1` })
    expect(scene.world.get('refunds', `refund:${orderId}:1`)).toMatchObject({
      cause: 'paidTwice',
      reason: 'paidAtTillToo',
      requestedBy: { role: 'system' },
      amountFen: dueFen,
      withheldFen: 0,
      parts: [{ kind: 'wechatPay', amountFen: dueFen }],
      couponReturned: true,
    })
    expect(scene.order(orderId)).toMatchObject({ refundState: 'full', refundedFen: dueFen })
    expect(scene.world.get('members', 'member1').points).toMatchObject({ available: 3_000, held: 0 })
    expect(scene.world.all('problems')).toMatchObject([{ kind: 'paidTwice', orderId, subject: saleId }])
    expect(decide(scene)).toEqual({ kind: 'already' })
    expect(scene.world.all('refunds')).toHaveLength(1)
    expect(scene.audit()).toEqual([])
  })

  it('is still owed to the driver when WeChat Pay refuses the refund', () => {
    const scene = paidTwice()
    decide(scene)
    const { order, member, coupon, pricing } = scene.refundInput(orderId)
    const refund = scene.world.get('refunds', `refund:${orderId}:1`)
    scene.save(refundRefused({ refund, order, member, coupon, pricing, problem: 'no', at: noon }))
    expect(scene.order(orderId).refundState).toBe('full')
    expect(scene.world.get('journals', `journal:refundReversal:${orderId}:1`).postings).toMatchObject([
      { destination: 'member:member1:owed', amount: refund.amountFen },
    ])
    expect(decide(scene)).toEqual({ kind: 'already' })
    expect(scene.audit()).toEqual([])
  })

  it.each<[string, Partial<MeteredSale>, Partial<Order>]>([
    ['is free again for reasons nobody knows', { state: 'payable', orderId: null }, {}],
    ['is invoiced', { state: 'paidAtOtherTill' }, { invoiceState: 'issued' }],
  ])('but %s is left to people', (_what, sale, changes) => {
    const scene = paidTwice(sale)
    expect(decide(scene, changes)).toEqual({ kind: 'lookedAt' })
    expect(scene.world.all('refunds')).toEqual([])
    expect(scene.world.all('problems')).toMatchObject([{ kind: 'saleConflict', resolvedAt: 0 }])
  })

  it('but with money that staff recorded is left to people', () => {
    const scene = paidTwice()
    const { tenders } = scene.order(orderId)
    const cash = tenders.map((tender) => ({ ...tender, kind: 'cash' as const, recordedBy: 'staff1' }))
    expect(decide(scene, { tenders: cash })).toEqual({ kind: 'lookedAt' })
    expect(scene.world.all('refunds')).toEqual([])
  })
})
