import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import { defaultCouponTemplates } from '../coupons/defaults'
import { pricing } from '../orders/testing/records'
import { Scene } from '../orders/testing/scene'
import { DuplicateId } from '../orders/testing/world'
import { memberWithPoints, sampleMember, shanghaiAt } from '../testing/samples'
import { addDays } from '../units/time'
import { lapse, lapseNotices } from './lapse'
import { redeem, redeemedCouponId } from './redeem'

const at = shanghaiAt('2026-03-05', 600)
const [template] = defaultCouponTemplates
const [redemption] = pricing.redemptions
if (template === undefined || redemption === undefined) throw new Error('no defaults')
const rest = { redemption, template, at }

describe('redeeming points', () => {
  it('gives a coupon for the soonest lots, and the books stay right', () => {
    const scene = new Scene()
    const lots = [
      { expiresOn: '2026-04-30', points: 700 },
      { expiresOn: '2027-04-30', points: 900 },
    ]
    scene.addMember(sampleMember({ points: { available: 1_600, held: 0, lots, holds: [] } }))
    const member = scene.world.get('members', 'member1')
    const redeemed = scene.save(redeem({ ...rest, member, requestId: 'request1' }))
    expect(redeemed.member.points).toMatchObject({
      available: 600,
      lots: [{ expiresOn: '2027-04-30', points: 600 }],
    })
    expect(redeemed.coupon).toMatchObject({
      _id: redeemedCouponId('member1', template._id, 'request1'),
      state: 'available',
      origin: 'redemption',
    })
    expect(scene.audit()).toEqual([])
  })

  it('happens once per request, and again for another', () => {
    const scene = new Scene()
    scene.addMember(memberWithPoints(3_000))
    const once = (requestId: string): unknown =>
      scene.save(redeem({ ...rest, member: scene.world.get('members', 'member1'), requestId }))
    once('request1')
    expect(() => once('request1')).toThrow(DuplicateId)
    once('request2')
    expect(scene.world.all('coupons')).toHaveLength(2)
    expect(scene.world.get('members', 'member1').points.available).toBe(1_000)
    expect(scene.audit()).toEqual([])
  })

  it('needs the points, and does not count those that lapsed', () => {
    const lapsed = { expiresOn: '2026-03-04', points: 5_000 }
    const member = sampleMember({ points: { available: 5_000, held: 0, lots: [lapsed], holds: [] } })
    expect(() => redeem({ ...rest, member, requestId: 'request1' })).toThrow(
      new DomainError('POINTS_INSUFFICIENT'),
    )
  })
})

describe('lapsing points', () => {
  const lot = fc.record({
    expiresOn: fc.integer({ min: -40, max: 40 }).map((n) => addDays('2026-03-05', n)),
    points: fc.integer({ min: 1, max: 900 }),
  })

  it('takes the lots whose day is over, once, and keeps the books right', () => {
    fc.assert(
      fc.property(fc.uniqueArray(lot, { selector: (one) => one.expiresOn, maxLength: 8 }), (lots) => {
        const sorted = [...lots].sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1))
        const available = sorted.reduce((total, one) => total + one.points, 0)
        const scene = new Scene()
        scene.addMember(sampleMember({ points: { available, held: 0, lots: sorted, holds: [] } }))
        const member = scene.save(lapse(scene.world.get('members', 'member1'), at))
        expect(member.points.lots).toEqual(sorted.filter((one) => one.expiresOn >= '2026-03-05'))
        expect(lapse(member, at)).toEqual({ changes: [], result: member })
        expect(scene.audit()).toEqual([])
      }),
    )
  })

  it('is told of once per lot, thirty days before', () => {
    const lots = ['2026-03-04', '2026-03-05', '2026-04-04', '2026-04-05'].map((expiresOn) => ({
      expiresOn,
      points: 10,
    }))
    const member = sampleMember({ points: { available: 40, held: 0, lots, holds: [] } })
    expect(lapseNotices(member, at).map((notice) => notice.messageKey)).toEqual([
      'pointsLapsing:2026-03-05',
      'pointsLapsing:2026-04-04',
    ])
  })
})
