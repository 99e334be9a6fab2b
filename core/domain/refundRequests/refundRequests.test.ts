import { sampleMember } from '../testing/samples'
import { Scene, paymentOf } from '../orders/testing/scene'
import { sampleSale, sampleNoon } from '../orders/testing/records'
import { refundPreview } from '../orders/refundPlan'
import { refund as decideRefund } from '../orders/refund'
import type { Order, Refund } from '../orders/records'
import { askRefund, hasOpenRequest, refundableFen, type Ask } from './ask'
import { approveRequest, coverRequest, declineRequest, withdrawRequest } from './end'

const at = sampleNoon
const day = 86_400_000

function paidOrder(): { readonly scene: Scene; readonly order: Order } {
  const scene = new Scene()
  scene.addMember(sampleMember())
  const sale = sampleSale()
  scene.addSale(sale)
  scene.lock(sale._id, 'o1', 'member1', at)
  const { attempt } = scene.confirm('o1', { couponId: null, points: 0 }, at)
  if (attempt === null) throw new Error('nothing to pay')
  scene.pay(paymentOf(attempt, at), 'o1', at)
  return { scene, order: scene.order('o1') }
}

const { scene, order } = paidOrder()
const dueFen = order.quote?.dueFen ?? 0
const ask = (change: Partial<Ask> = {}): Ask => ({
  requestId: 'refundRequest:o1:A',
  order,
  cause: 'wrongAmount',
  text: ' 多收了 ',
  whole: true,
  numbers: refundPreview({ ...scene.refundInput('o1'), amountFen: 'all', at }),
  at,
  ...change,
})
const asked = askRefund(ask())
const openOrder: Order = { ...order, openRefundRequestId: asked.result._id, hasRefund: true }
const refundOf = (amountFen: number) => decideRefund({ ...scene.refundInput('o1'), amountFen, at }).result
const by = { role: 'staff', id: 'staff1' } as const
const member = sampleMember()

describe('what may be asked back', () => {
  it('is what is left of a settled order, for a year', () => {
    expect(refundableFen(order, at)).toBe(dueFen)
    expect(refundableFen({ ...order, refundedFen: 1_000 }, at)).toBe(dueFen - 1_000)
    expect(refundableFen(order, at + 365 * day)).toBe(dueFen)
    expect(refundableFen(order, at + 365 * day + 1)).toBe(0)
    expect(refundableFen({ ...order, state: 'awaitingPayment' }, at)).toBe(0)
    expect(refundableFen({ ...order, paidAt: null }, at)).toBe(0)
  })
})

describe('asking for a refund', () => {
  it('writes down what was shown, and is a case for the station', () => {
    expect(asked.result).toMatchObject({
      state: 'asked',
      text: '多收了',
      amountFen: dueFen,
      shown: { payoutFen: dueFen, withheldFen: 0, couponReturned: false },
    })
    expect(asked.changes.map(({ collection, kind }) => `${kind} ${collection}`)).toEqual([
      'set orders',
      'insert refundRequests',
      'set problems',
    ])
    expect(asked.changes[2]?.record).toMatchObject({
      kind: 'refundAsked',
      content: { args: { amount: dueFen, order: 'o1', text: '多收了' } },
    })
    expect(hasOpenRequest(openOrder)).toBe(true)
    expect(hasOpenRequest(order)).toBe(false)
  })

  it.each([
    ['REFUND_ASKED', { order: openOrder }],
    ['REFUND_UNAVAILABLE', { at: at + 400 * day }],
    ['REFUND_UNAVAILABLE', { order: { ...order, refundedFen: dueFen } }],
    ['INVALID_INPUT', { cause: 'other', text: '  ' }],
  ] as const)('is refused with %s', (code, change) => {
    expect(() => askRefund(ask(change))).toThrow(code)
  })
})

describe('a request', () => {
  const standing = { request: asked.result, order: openOrder, at: at + 1 }

  it('that is withdrawn leaves room for another, and is over once', () => {
    const { result, changes } = withdrawRequest(standing)
    expect(result).toMatchObject({ state: 'withdrawn', endedAt: at + 1 })
    expect(changes.at(-1)?.record).toMatchObject({ openRefundRequestId: '', hasRefund: true })
    expect(withdrawRequest({ ...standing, request: result }).changes).toEqual([])
    expect(() => declineRequest({ ...standing, request: result, member, by, answer: '不符' })).toThrow(
      'ANSWERED_ALREADY',
    )
  })

  it('that is declined tells the driver why, once', () => {
    const decline = { ...standing, member, by, answer: '油量与油机一致' }
    const { result, changes } = declineRequest(decline)
    expect(result).toMatchObject({ state: 'declined', answeredBy: by, answer: '油量与油机一致' })
    expect(changes.at(-1)).toMatchObject({
      kind: 'insert',
      collection: 'inboxMessages',
      record: { content: { key: 'message.refundDeclined', args: { amount: dueFen, why: '油量与油机一致' } } },
    })
    expect(declineRequest({ ...decline, request: result }).changes).toEqual([])
    expect(() => approveRequest({ ...standing, request: result }, by, 'refund:o1:1')).toThrow(
      'ANSWERED_ALREADY',
    )
  })

  it('is answered by refunds made beside it, once they cover it or nothing is left', () => {
    const part = { ...asked.result, amountFen: 10_000 }
    const { refund } = refundOf(10_000)
    const cover = (
      amountFen: number,
      before: readonly Refund[],
      refundState: Order['refundState'] = 'partly',
    ) =>
      coverRequest({
        ...standing,
        request: part,
        order: { ...openOrder, refundState },
        member,
        by,
        refund: { ...refund, amountFen, requestedAt: at + 1 },
        previousRefunds: before,
      })
    expect(cover(9_999, [])).toBeNull()
    expect(cover(9_999, [{ ...refund, amountFen: 1, requestedAt: at - 1 }])).toBeNull()
    expect(cover(1, [], 'full')).not.toBeNull()
    const covered = cover(9_000, [{ ...refund, amountFen: 1_000, requestedAt: at }])
    expect(covered?.order.openRefundRequestId).toBe('')
    expect(covered?.changes).toMatchObject([
      { record: { state: 'approved', refundId: refund._id, answeredBy: by } },
      { kind: 'insert', record: { content: { key: 'message.refundCovered', args: { amount: 10_000 } } } },
    ])
  })

  it('that is approved names its refund, and the order goes on without it', () => {
    const { order: after, changes } = approveRequest(standing, by, 'refund:o1:1')
    expect(hasOpenRequest(after)).toBe(false)
    expect(changes).toMatchObject([{ record: { state: 'approved', refundId: 'refund:o1:1' } }])
  })
})
