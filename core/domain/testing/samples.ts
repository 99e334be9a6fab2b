import type { Coupon } from '../coupons/records'
import { unsaid } from '../members/newMember'
import type { Member } from '../members/records'
import type { Offer } from '../offers/records'
import { defaultLitreCampaigns, defaultRules, defaultTiers } from '../pricing/defaults'
import type { PricedProduct, Pricing } from '../pricing/records'
import { startOfDay } from '../units/time'

/** Plain records for tests of rules; each takes what the test is about. */

/** An instant given as a Shanghai day and minutes after its midnight. */
export function shanghaiAt(day: string, minutes = 0): number {
  return startOfDay(day) + minutes * 60_000
}

/** A Thursday, not the 8th: no weekday campaign. */
export const plainDay = '2026-03-05'

function sampleProduct(productId: string, grade: string, priceFenPerL: number): PricedProduct {
  const announcedAt = shanghaiAt('2026-01-01')
  return {
    productId,
    grade,
    name: { zh: `${grade} 油`, en: `${grade} fuel` },
    kind: grade === '0#' ? 'diesel' : 'gasoline',
    qualityStandard: '国VIB',
    supply: { zh: '中石化', en: 'Sinopec' },
    taxCode: '1070101010100000000',
    floorFenPerL: priceFenPerL - 150,
    prices: [{ effectiveAt: announcedAt, priceFenPerL, announcedAt }],
  }
}

export function samplePricing(changes: Partial<Pricing> = {}): Pricing {
  return {
    _id: 'station1:current',
    schema: 1,
    stationId: 'station1',
    version: 7,
    publishedAt: shanghaiAt('2026-01-01'),
    publishedBy: 'owner1',
    products: [
      sampleProduct('gasoline92', '92#', 748),
      sampleProduct('gasoline95', '95#', 780),
      sampleProduct('diesel0', '0#', 712),
    ],
    tiers: [...defaultTiers],
    litreCampaigns: defaultLitreCampaigns(['diesel0'], shanghaiAt('2026-01-01')),
    ...defaultRules,
    ...changes,
  }
}

export function sampleMember(changes: Partial<Member> = {}): Member {
  const createdAt = shanghaiAt('2026-01-01')
  return {
    _id: 'member1',
    schema: 1,
    openid: 'openid1',
    status: 'active',
    createdAt,
    locale: 'zh-CN',
    profile: { nickname: '', avatarFileId: null, birthday: null },
    birthdayKey: 'none',
    consents: [],
    ...unsaid,
    tier: { code: 'normal', since: createdAt },
    growth: [],
    points: { available: 0, held: 0, lots: [], holds: [] },
    wallet: { giftFen: 0, principalFen: 0 },
    fuelling: {
      count: 1,
      firstAt: createdAt,
      lastAt: createdAt,
      week: { monday: '2025-12-29', fuellings: 1 },
    },
    notifications: { mutedKinds: [], quietFromMinute: 1320, quietUntilMinute: 480 },
    ...changes,
  }
}

/** A member with so many points in one lot that is far from lapsing. */
export function memberWithPoints(points: number, changes: Partial<Member> = {}): Member {
  const lots = points === 0 ? [] : [{ expiresOn: '2028-03-31', points }]
  return sampleMember({ points: { available: points, held: 0, lots, holds: [] }, ...changes })
}

export function sampleCoupon(changes: Partial<Coupon> = {}): Coupon {
  const receivedAt = shanghaiAt('2026-03-01')
  return {
    _id: 'coupon:member1:birthday:1',
    schema: 1,
    memberId: 'member1',
    templateId: 'birthday',
    name: { zh: '满 200 减 30', en: '30 off 200' },
    benefit: { kind: 'moneyOff', thresholdFen: 20_000, offFen: 3_000 },
    state: 'available',
    orderId: '',
    receivedAt,
    validFrom: receivedAt,
    validUntil: shanghaiAt('2026-04-01') - 1,
    usedAt: null,
    origin: 'birthday',
    ...changes,
  }
}

/** An offer that is always shown, everywhere. */
export function sampleOffer(changes: Partial<Offer> = {}): Offer {
  return {
    _id: 'offer1',
    schema: 1,
    kind: 'banner',
    title: { zh: '会员日', en: 'Member day' },
    text: { zh: '每升再减 0.30 元', en: '¥0.30 more off a litre' },
    rules: [],
    pictureFileId: null,
    theme: 'brand',
    from: 0,
    until: Number.MAX_SAFE_INTEGER,
    stationIds: [],
    action: { kind: 'none' },
    order: 1,
    status: 'published',
    ...changes,
  }
}
