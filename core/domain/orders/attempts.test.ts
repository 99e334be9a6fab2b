import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import { sampleMember } from '../testing/samples'
import { afterSweep, closeAttempt, findAttempt, findOpenAttempt, nextSweep, openAttempt } from './attempts'
import { outRefundNo, outTradeNo, readOutRefundNo, readOutTradeNo } from './outTradeNo'
import { mayMove, orderTransitions } from './orderState'
import { orderStates, type Order } from './records'
import { sampleNoon as noon, sampleSale } from './testing/records'
import { Scene } from './testing/scene'
import { NEVER } from '../units/never'

const orderId = '01HV0000000000000000000001'

function lockedOrder(): Order {
  const scene = new Scene()
  scene.addMember(sampleMember())
  scene.addSale(sampleSale())
  scene.lock(sampleSale()._id, orderId, 'member1', noon)
  return scene.order(orderId)
}

describe('an attempt to pay', () => {
  it('is asked about after 5, 15 and 60 seconds, then every minute, and never once it is over', () => {
    const opened = openAttempt(lockedOrder(), { amountFen: 100, at: noon, expiresAt: noon + 60_000 }).order
    const due = [opened.sweepAt]
    let current = opened
    for (let n = 0; n < 4; n += 1) {
      current = afterSweep(current, current.sweepAt).result
      due.push(current.sweepAt)
    }
    expect(due.map((at) => at - noon)).toEqual([5_000, 15_000, 60_000, 120_000, 180_000])
    const closed = closeAttempt(current, `${orderId}01`, noon).result
    expect(closed.sweepAt).toBe(closed.lockedUntil)
    expect(closeAttempt(closed, `${orderId}01`, noon).changes).toEqual([])
    expect(lockedOrder().sweepAt).toBe(closed.lockedUntil)
    for (const state of ['settled', 'released', 'authorised', 'voided'] as const)
      expect(nextSweep({ ...closed, state }, noon)).toBe(NEVER)
  })

  it('is one at a time, numbered on, ninety-nine at most', () => {
    const input = { amountFen: 100, at: noon, expiresAt: noon + 60_000 }
    let current = openAttempt(lockedOrder(), input).order
    expect(() => openAttempt(current, input)).toThrow(new DomainError('PAYMENT_PENDING'))
    for (let n = 1; n < 99; n += 1) {
      current = closeAttempt(current, outTradeNo(orderId, n), noon).result
      current = openAttempt(current, input).order
    }
    expect(findOpenAttempt(current)?.outTradeNo).toBe(`${orderId}99`)
    expect(findAttempt(current, `${orderId}42`)?.state).toBe('closed')
    current = closeAttempt(current, `${orderId}99`, noon).result
    expect(() => openAttempt(current, input)).toThrow(new DomainError('ORDER_STATE'))
    expect(() => closeAttempt(current, 'nobody01', noon)).toThrow(new DomainError('NOT_FOUND'))
  })
})

describe('numbers for the payment provider', () => {
  it('can be read back, and foreign ones cannot', () => {
    const id = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    fc.assert(
      fc.property(id, fc.integer({ min: 1, max: 99 }), (order, n) => {
        expect(readOutTradeNo(outTradeNo(order, n))).toEqual({ orderId: order, n })
        expect(outTradeNo(order, n).length).toBeLessThanOrEqual(32)
        expect(readOutRefundNo(outRefundNo(order, n))).toEqual({ orderId: order, n })
      }),
    )
    for (const foreign of ['', 'x', '1', 'ab-c01', `${orderId}00`]) expect(readOutTradeNo(foreign)).toBeNull()
    expect(readOutRefundNo(`${orderId}01`)).toBeNull()
    expect(() => outTradeNo(orderId, 100)).toThrow(RangeError)
  })
})

describe('the states of an order', () => {
  it('end in settled, released or voided, and nothing leads out of them', () => {
    const over = orderStates.filter((state) => orderTransitions[state].length === 0)
    expect(over).toEqual(['settled', 'released', 'voided'])
    for (const state of orderStates) expect(mayMove('settled', state)).toBe(false)
    const reachable = new Set(orderStates.flatMap((state): readonly string[] => orderTransitions[state]))
    expect([...reachable].sort()).toEqual(orderStates.filter((state) => state !== 'locked').sort())
  })
})
