import type { CouponBenefit, CouponTemplate } from './records'

/** Nobody claims these: a rule gives them, so no time of claiming bounds them. */
const GIVEN_BY_RULE = { obtain: 'issue', claimFrom: 0, claimUntil: 0, status: 'published' } as const

function fuelCoupon(
  templateId: string,
  zh: string,
  en: string,
  benefit: CouponBenefit,
  perMember: number,
  validDays: number,
): CouponTemplate {
  return { _id: templateId, schema: 1, name: { zh, en }, benefit, perMember, validDays, ...GIVEN_BY_RULE }
}

/** No template of a rule is bounded per member: the rule itself says how often it gives one. */
const UNBOUNDED = 1_000_000

/** What a station starts with: redemption, birthday, win-back (G5, H8, H9). Amounts in fen; the owner changes all of it. */
export const defaultCouponTemplates: readonly CouponTemplate[] = [
  fuelCoupon(
    'fuel20',
    '20 元加油券',
    '20 yuan fuel coupon',
    { kind: 'moneyOff', thresholdFen: 0, offFen: 2_000 },
    UNBOUNDED,
    90,
  ),
  fuelCoupon(
    'birthday',
    '生日券 满 200 减 30',
    'Birthday: 30 off 200',
    { kind: 'moneyOff', thresholdFen: 20_000, offFen: 3_000 },
    UNBOUNDED,
    31,
  ),
  fuelCoupon(
    'birthdayGift',
    '生日礼',
    'Birthday gift',
    { kind: 'freeGift', thresholdFen: 0, gift: { zh: '玻璃水一瓶', en: 'a bottle of screen wash' } },
    UNBOUNDED,
    31,
  ),
  fuelCoupon(
    'winBack',
    '好久不见 满 200 减 40',
    'Welcome back: 40 off 200',
    { kind: 'moneyOff', thresholdFen: 20_000, offFen: 4_000 },
    UNBOUNDED,
    14,
  ),
]
