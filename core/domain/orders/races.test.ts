import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import { memberWithPoints, sampleCoupon } from '../testing/samples'
import { findOpenAttempt } from './attempts'
import { sampleNoon as noon, sampleSale } from './testing/records'
import { paymentOf, Scene } from './testing/scene'
import { DuplicateId } from './testing/world'

/**
 * Two drivers, one sale, and everything that may happen to it in any order: each step is one transaction that reads what
 * the steps before have written, as the database would let it.
 */
const drivers = ['member1', 'member2'] as const
type Driver = (typeof drivers)[number]
type Step =
  | { readonly kind: 'lock' | 'close' | 'release' | 'clear' | 'refund'; readonly driver: Driver }
  | { readonly kind: 'confirm'; readonly driver: Driver; readonly points: number; readonly coupon: boolean }
  | { readonly kind: 'pay'; readonly driver: Driver; readonly attempt: number; readonly wrong: boolean }

const driver = fc.constantFrom(...drivers)
const confirming = fc.record({
  kind: fc.constant('confirm' as const),
  driver,
  points: fc.constantFrom(0, 300, 2_000),
  coupon: fc.boolean(),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({ kind: fc.constantFrom('lock', 'close', 'release', 'clear', 'refund'), driver }),
    weight: 4,
  },
  { arbitrary: confirming, weight: 2 },
  {
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      driver,
      attempt: fc.constantFrom(0, 0, 1, 2),
      wrong: fc.constantFrom(false, false, false, true),
    }),
    weight: 3,
  },
)

const sale = sampleSale()

function scene(): Scene {
  const fresh = new Scene()
  for (const id of drivers) {
    const coupon = sampleCoupon({ _id: `coupon:${id}:birthday:1`, memberId: id })
    fresh.addMember(memberWithPoints(3_000, { _id: id, openid: `openid-${id}` }), [coupon])
  }
  fresh.addSale(sale)
  return fresh
}

/** The driver's latest order of the sale; a released one is followed by another. */
function orderOf(on: Scene, who: Driver): string {
  const mine = on.world.all('orders').filter((order) => order.memberId === who)
  return mine.at(-1)?._id ?? 'none'
}

/** @returns money that arrived with this step and was not known before, fen */
function take(on: Scene, one: Step, at: number): number {
  const { world } = on
  const orderId = orderOf(on, one.driver)
  const order = world.find('orders', orderId)
  if (one.kind === 'lock') {
    on.lock(sale._id, `01HV${one.driver}${world.all('orders').length}`, one.driver, at)
    return 0
  }
  if (order === null) return 0
  switch (one.kind) {
    case 'confirm': {
      const couponId = one.coupon ? `coupon:${one.driver}:birthday:1` : null
      on.confirm(orderId, { couponId, points: one.points }, at)
      return 0
    }
    case 'pay': {
      const attempt = order.attempts[one.attempt]
      if (attempt === undefined) return 0
      const amountFen = attempt.amountFen + (one.wrong ? 1 : 0)
      const { kind } = on.pay(paymentOf(attempt, at, { amountFen }), orderId, at)
      return kind === 'already' ? 0 : amountFen
    }
    case 'close':
      on.close(orderId, at)
      return 0
    case 'release':
      on.release(orderId, at)
      return 0
    case 'clear':
      if (order.state === 'settled') on.clear(orderId)
      return 0
    case 'refund':
      on.refund(orderId, { amountFen: 5_000, at })
      return 0
  }
}

describe('whatever happens to a sale, in any order', () => {
  it('is paid once at most, nobody loses money or points, and the books stay right', () => {
    const refusals = new Map<string, number>()
    let settled = 0
    fc.assert(
      fc.property(driver, confirming, fc.array(step, { maxLength: 25 }), (first, choice, rest) => {
        const steps: Step[] = [{ kind: 'lock', driver: first }, { ...choice, driver: first }, ...rest]
        const on = scene()
        let arrivedFen = 0
        steps.forEach((one, index) => {
          try {
            arrivedFen += take(on, one, noon + index * 1_000)
          } catch (error) {
            if (!(error instanceof DomainError) || error.code === 'INTERNAL') throw error
            refusals.set(error.code, (refusals.get(error.code) ?? 0) + 1)
          }
          expect(strayAndPaid(on)).toBe(arrivedFen)
          expect(on.audit()).toEqual([])
        })
        const paid = on.world.all('orders').filter((order) => order.state === 'settled')
        expect(paid.length).toBeLessThanOrEqual(1)
        settled += paid.length
        const holder = on.world.get('sales', sale._id).orderId
        for (const order of paid) expect(holder).toBe(order._id)
      }),
      { numRuns: 300 },
    )
    // The sequences do reach what they are about.
    expect(settled).toBeGreaterThan(20)
    expect([...refusals.keys()]).toEqual(
      expect.arrayContaining(['SALE_TAKEN', 'PAYMENT_PENDING', 'ORDER_STATE']),
    )
  })

  it('settles twice as once', () => {
    const on = scene()
    on.lock(sale._id, '01HVA', 'member1', noon)
    on.confirm('01HVA', { couponId: 'coupon:member1:birthday:1', points: 300 }, noon)
    const open = findOpenAttempt(on.order('01HVA'))
    if (open === null) throw new Error('nothing to pay')
    const payment = paymentOf(open, noon)
    on.pay(payment, '01HVA', noon)
    const after = [on.order('01HVA'), on.world.get('members', 'member1'), on.world.all('journals')]
    expect(on.pay(payment, '01HVA', noon + 1)).toMatchObject({ kind: 'already' })
    expect([on.order('01HVA'), on.world.get('members', 'member1'), on.world.all('journals')]).toEqual(after)
  })

  it('cannot settle a sale for two orders: the second journal has no room', () => {
    const on = scene()
    on.lock(sale._id, '01HVA', 'member1', noon)
    const stolen = { ...on.order('01HVA'), _id: '01HVB', memberId: 'member2' }
    on.world.put('orders', stolen)
    for (const [id] of [['01HVA'], ['01HVB']] as const) {
      on.confirm(id, { couponId: null, points: 0 }, noon)
    }
    const pay = (id: string): void => {
      const open = findOpenAttempt(on.order(id))
      if (open !== null) on.pay(paymentOf(open, noon), id, noon)
    }
    pay('01HVA')
    expect(() => {
      pay('01HVB')
    }).toThrow(DuplicateId)
  })
})

function strayAndPaid(on: Scene): number {
  return on.world
    .all('orders')
    .reduce(
      (sum, order) =>
        sum + order.strayFen + order.tenders.reduce((paid, tender) => paid + tender.amountFen, 0),
      0,
    )
}
