import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import type { Member } from '../members/records'
import { memberWithPoints, sampleMember, shanghaiAt } from '../testing/samples'
import { creditPoints, lapsePoints, owePoints, spendPoints, takeBackPoints } from './balance'
import { holdPoints, releaseHold, spendHold } from './holds'
import { pointsOf } from './lots'

const rules = { returnedLotDays: 30 }
const at = shanghaiAt('2026-03-05')

/** Lots hold what is available, or nothing while something is owed; holds hold what is held. */
function expectConsistent({ points }: Member): void {
  expect(pointsOf(points.lots)).toBe(Math.max(0, points.available))
  expect(points.holds.reduce((total, hold) => total + hold.points, 0)).toBe(points.held)
  for (const hold of points.holds) expect(pointsOf(hold.lots)).toBe(hold.points)
}

type Step = (member: Member) => Member

const amount = fc.integer({ min: 0, max: 300 })
const orderId = fc.constantFrom('order1', 'order2', 'order3')
const expiry = fc.constantFrom('2026-02-28', '2026-03-31', '2026-12-31', '2028-01-31')

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(expiry, amount).map(
    ([expiresOn, points]): Step =>
      (m) =>
        creditPoints(m, [{ expiresOn, points }]),
  ),
  amount.map(
    (points): Step =>
      (m) =>
        spendPoints(m, points).member,
  ),
  fc.tuple(orderId, amount).map(
    ([id, points]): Step =>
      (m) =>
        holdPoints(m, id, points),
  ),
  orderId.map(
    (id): Step =>
      (m) =>
        releaseHold(m, id, at, rules).member,
  ),
  orderId.map(
    (id): Step =>
      (m) =>
        spendHold(m, id).member,
  ),
  fc.tuple(expiry, amount).map(([lot, points]): Step => (m) => {
    const { member, missingPoints } = takeBackPoints(m, points, lot)
    return owePoints(member, missingPoints)
  }),
  fc.constant<Step>((m) => lapsePoints(m, at).member),
)

describe('balance', () => {
  it('agrees with its lots and holds after any acts, refused ones changing nothing', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 25 }), (acts) => {
        let member = memberWithPoints(400)
        for (const act of acts) {
          try {
            member = act(member)
          } catch (error) {
            if (!(error instanceof DomainError)) throw error
          }
          expectConsistent(member)
        }
      }),
    )
  })

  it('fills what is owed before anything can be spent', () => {
    const owing = owePoints(sampleMember(), 30)
    expect(owing.points).toMatchObject({ available: -30, lots: [] })
    const partly = creditPoints(owing, [{ expiresOn: '2028-03-31', points: 20 }])
    expect(partly.points).toMatchObject({ available: -10, lots: [] })
    const free = creditPoints(partly, [{ expiresOn: '2028-03-31', points: 25 }])
    expect(free.points).toMatchObject({ available: 15, lots: [{ expiresOn: '2028-03-31', points: 15 }] })
  })

  it('takes earned points back from their own lot first, and says what is missing', () => {
    const member = creditPoints(memberWithPoints(100), [
      { expiresOn: '2026-12-31', points: 40 },
      { expiresOn: '2027-12-31', points: 20 },
    ])
    const { taken, missingPoints } = takeBackPoints(member, 165, '2026-12-31')
    expect(taken).toEqual([
      { expiresOn: '2026-12-31', points: 40 },
      { expiresOn: '2028-03-31', points: 100 },
      { expiresOn: '2027-12-31', points: 20 },
    ])
    expect(missingPoints).toBe(5)
  })
})

describe('holds', () => {
  it('set aside the soonest to lapse and give back to the same lots', () => {
    const member = creditPoints(memberWithPoints(100), [{ expiresOn: '2026-12-31', points: 40 }])
    const held = holdPoints(member, 'order1', 60)
    expect(held.points).toMatchObject({ available: 80, held: 60 })
    const { member: again, released } = releaseHold(held, 'order1', at, rules)
    expect(again).toEqual(member)
    expect(released).toEqual([
      { expiresOn: '2026-12-31', points: 40 },
      { expiresOn: '2028-03-31', points: 20 },
    ])
  })

  it('are one per order, and none for no points', () => {
    const member = memberWithPoints(100)
    expect(holdPoints(member, 'order1', 0)).toBe(member)
    const held = holdPoints(member, 'order1', 10)
    expect(() => holdPoints(held, 'order1', 10)).toThrow(new DomainError('ORDER_STATE'))
    expect(() => holdPoints(held, 'order2', 91)).toThrow(new DomainError('POINTS_INSUFFICIENT'))
  })

  it('are spent once; a second time changes nothing', () => {
    const held = holdPoints(memberWithPoints(100), 'order1', 60)
    const { member, spent } = spendHold(held, 'order1')
    expect(member.points).toMatchObject({ available: 40, held: 0, holds: [] })
    expect(spent).toEqual([{ expiresOn: '2028-03-31', points: 60 }])
    expect(spendHold(member, 'order1')).toEqual({ member, spent: [] })
    expect(releaseHold(member, 'order1', at, rules)).toEqual({ member, released: [] })
  })

  it('give lapsed points back with thirty days, and fill what is owed', () => {
    const held = holdPoints(memberWithPoints(100), 'order1', 60)
    const late = shanghaiAt('2028-04-01')
    const { released } = releaseHold(held, 'order1', late, rules)
    expect(released).toEqual([{ expiresOn: '2028-05-01', points: 60 }])
    const owing = owePoints(spendPoints(held, 40).member, 50)
    expect(releaseHold(owing, 'order1', at, rules).member.points).toMatchObject({
      available: 10,
      lots: [{ expiresOn: '2028-03-31', points: 10 }],
    })
  })
})
