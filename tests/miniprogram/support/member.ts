import type { Output } from '../../../miniprogram/api/client'
import { coupon, memberStanding, MINUTE, NOW } from './samples'

/** What the pages about a member are answered, on a good day. */

export const DAY = 1440 * MINUTE

export type MeAnswer = Output<'home', 'me'>
export const meMember: NonNullable<MeAnswer['member']> = {
  memberId: 'm1',
  nickname: '张三',
  locale: 'zh-CN',
  tier: memberStanding.tier,
  points: 2486,
  coupons: 2,
  unread: 3,
  avatarUrl: null,
  pointsLapsingSoon: 120,
  couponsLapsingSoon: 0,
  vehicles: 1,
  wallet: null,
}
export function meAnswer(member: MeAnswer['member'] = meMember): MeAnswer {
  return { station: { name: { zh: '滨河站', en: 'Riverside' }, phone: '0571-88880000' }, member, at: NOW }
}

export type GrowthAnswer = Output<'home', 'growth'>
const tiers: GrowthAnswer['tiers'] = [
  {
    code: 'normal',
    name: { zh: '普卡', en: 'Normal' },
    thresholdGrowth: 0,
    fuelOffFenPerL: 10,
    pointsMultiplierPercent: 100,
  },
  {
    code: 'silver',
    name: { zh: '银卡', en: 'Silver' },
    thresholdGrowth: 2000,
    fuelOffFenPerL: 20,
    pointsMultiplierPercent: 120,
  },
  {
    code: 'gold',
    name: { zh: '金卡', en: 'Gold' },
    thresholdGrowth: 8000,
    fuelOffFenPerL: 30,
    pointsMultiplierPercent: 150,
  },
  {
    code: 'diamond',
    name: { zh: '钻石卡', en: 'Diamond' },
    thresholdGrowth: 20_000,
    fuelOffFenPerL: 50,
    pointsMultiplierPercent: 200,
  },
]
export function growthAnswer(change: Partial<GrowthAnswer> = {}): GrowthAnswer {
  return {
    tier: memberStanding.tier,
    tiers,
    months: Array.from({ length: 12 }, (_, index) => ({
      month: `2025-${String(index + 1).padStart(2, '0')}`,
      paidYuan: index === 6 ? 1600 : 0,
      qualifyingDays: index === 6 ? 6 : 0,
      growth: index === 6 ? 1660 : index === 0 ? 1600 : 0,
    })),
    missingToKeep: 0,
    evaluatedOn: '2026-04-01',
    tierThen: 'silver',
    leavingGrowth: 1600,
    brings: [{ paidFen: 40_000, growth: 410, points: 480, tierAfter: 'silver' }],
    rules: {
      qualifyingFuellingFen: 5000,
      growthPerQualifyingDay: 10,
      birthdayPercent: 200,
      firstFuellingPercent: 200,
    },
    at: NOW,
    ...change,
  }
}

export type PointsAnswer = Output<'points', 'summary'>
export function pointsAnswer(change: Partial<PointsAnswer> = {}): PointsAnswer {
  return {
    available: 2486,
    held: 0,
    holds: [],
    lots: [{ expiresOn: '2028-03-31', points: 2486 }],
    lapsingSoon: 0,
    redemptions: [
      {
        redemptionId: 'fuel20',
        name: { zh: '20 元加油券', en: '20 yuan fuel coupon' },
        costPoints: 1000,
        affordable: true,
        missingPoints: 0,
        benefit: { kind: 'moneyOff', thresholdFen: 0, offFen: 2000 },
        validDays: 90,
      },
    ],
    rules: {
      tier: 'silver',
      multiplierPercent: 120,
      earnBasisPoints: 100,
      deductionPointsPerYuan: 100,
      deductionMaxBasisPoints: 2000,
      redemptionFenPerPoint: 2,
      validityMonths: 24,
    },
    rows: [
      {
        journalId: 'j1',
        act: 'settlement',
        points: 326,
        at: NOW - MINUTE,
        orderId: 'o1',
        fuel: { grade: '95#', volumeMl: 40_000 },
      },
    ],
    nextCursor: null,
    at: NOW,
    ...change,
  }
}

export type CouponsAnswer = Output<'coupon', 'open'>
type OwnCoupon = CouponsAnswer['coupons'][number]
export function ownCoupon(change: Partial<OwnCoupon> = {}): OwnCoupon {
  return {
    ...coupon({ validUntil: NOW + 30 * DAY }),
    fuels: null,
    receivedAt: NOW - MINUTE,
    usedAt: null,
    orderId: null,
    origin: 'claim',
    ...change,
  }
}
export function couponsAnswer(change: Partial<CouponsAnswer> = {}): CouponsAnswer {
  return { coupons: [ownCoupon()], claimable: [], at: NOW, ...change }
}
