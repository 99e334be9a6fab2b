import type { Coupon } from '../../core/domain/coupons/records'
import { accounts } from '../../core/domain/ledger/accounts'
import { couponPosting, journal, lotPostings } from '../../core/domain/ledger/journal'
import { newMember } from '../../core/domain/members/newMember'
import { sampleSale } from '../../core/domain/orders/testing/records'
import type { Person } from './driver'
import { OWNER, put, STATION } from './station'
import type { World } from './world'

/** A driver with a thousand points and a coupon of 30 yuan, put into the books without the functions. */
export interface Seeded {
  readonly person: Person
  readonly openid: string
  readonly memberId: string
  readonly couponId: string
}

export function seedDriver(world: World, key: string): Seeded {
  const at = world.machine.clock.now()
  const [openid, memberId] = [`o${key}`, `member${key}`]
  const couponId = `coupon:${memberId}:welcome200:1`
  const lots = [{ expiresOn: '2029-03-31', points: 1_000 }]
  const fresh = newMember(memberId, openid, 'zh-CN', at)
  put(world, 'members', { ...fresh, points: { available: 1_000, held: 0, lots, holds: [] } })
  put(world, 'identities', {
    _id: openid,
    schema: 1,
    memberId,
    roles: ['driver'],
    staff: null,
    createdAt: at,
  })
  put(world, 'coupons', welcomeCoupon(couponId, memberId, at))
  const postings = [
    ...lotPostings(accounts.pointsIssued, accounts.member(memberId), lots),
    couponPosting(accounts.couponsIssued, accounts.coupons(memberId), 3_000),
  ]
  const by = { role: 'owner', id: OWNER } as const
  const opening = { act: 'adjustment', key: `opening:${memberId}`, at, memberId, orderId: '', by } as const
  put(world, 'journals', journal({ ...opening, postings, tasks: [] }))
  return { person: world.person(openid), openid, memberId, couponId }
}

function welcomeCoupon(_id: string, memberId: string, at: number): Coupon {
  return {
    _id,
    schema: 1,
    memberId,
    templateId: 'welcome200',
    name: { zh: '满 200 减 30', en: '30 off 200' },
    benefit: { kind: 'moneyOff', thresholdFen: 20_000, offFen: 3_000 },
    state: 'available',
    orderId: '',
    receivedAt: at,
    validFrom: at,
    validUntil: at + 30 * 86_400_000,
    usedAt: null,
    origin: 'claim',
  }
}

let totalizerMl = 900_000_000

/** A finished delivery of 40 L of 92# for 296.80 yuan that nobody has paid; answers its id. */
export function seedSale(world: World): string {
  totalizerMl += 40_000
  const now = world.machine.clock.now()
  const sale = sampleSale({
    _id: `sale:${STATION}:1:1:8000:${totalizerMl}`,
    stationId: STATION,
    fuellingPointId: '1',
    productId: '92',
    sequence: 8_000,
    endTotalizerMl: totalizerMl,
    amountFen: 29_680,
    priceFenPerL: 742,
    liftedAt: now - 300_000,
    endedAt: now - 60_000,
    receivedAt: now - 60_000,
    shiftId: `${STATION}:shift`,
    businessDate: '2027-03-04',
  })
  put(world, 'sales', sale)
  return sale._id
}
