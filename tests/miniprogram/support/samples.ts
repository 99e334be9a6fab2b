import type { Output } from '../../../miniprogram/api/client'
import type {
  CouponChoiceView,
  NozzleView,
  OrderResult,
  OrderView,
  PayableSaleView,
  PaymentParameters,
  Quote,
} from '../../../miniprogram/lib/core'

/** 2026-03-05 10:30 in Shanghai. */
export const NOW = Date.UTC(2026, 2, 5, 2, 30)
export const MINUTE = 60_000

const bilingual = (zh: string, en: string) => ({ zh, en })

export function nozzle(change: Partial<NozzleView> = {}): NozzleView {
  return {
    number: 3,
    productId: 'gasoline95',
    grade: '95#',
    state: 'ready',
    volumeMl: 0,
    amountFen: 0,
    priceFenPerL: 780,
    at: NOW,
    ...change,
  }
}

export function sale(change: Partial<PayableSaleView> = {}): PayableSaleView {
  return {
    saleId: 'sale:s1:p1:1:7:1000',
    nozzleNumber: 3,
    productId: 'gasoline95',
    grade: '95#',
    volumeMl: 40_000,
    amountFen: 31_200,
    priceFenPerL: 780,
    endedAt: NOW - MINUTE,
    orderId: null,
    ...change,
  }
}

export function quote(change: Partial<Quote> = {}): Quote {
  return {
    meteredFen: 31_200,
    volumeMl: 40_000,
    unitPriceFenPerL: 780,
    lines: [
      {
        code: 'metered',
        amountFen: 31_200,
        reason: { key: 'quote.metered', args: { volume: 40_000, price: 780 } },
      },
      {
        code: 'tier',
        amountFen: -800,
        reason: { key: 'quote.litreOff', args: { nameZh: '银卡', nameEn: 'Silver', off: 20 } },
      },
    ],
    notApplied: [
      {
        code: 'weekday',
        reason: { key: 'quote.not.otherWeekday', args: { nameZh: '周三', nameEn: 'Wednesday' } },
      },
    ],
    dueFen: 30_400,
    savedFen: 800,
    couponId: null,
    pointsUsed: 0,
    pointsUsable: 500,
    pointsToEarn: 364,
    multiplierPercent: 120,
    tier: 'silver',
    pricingVersion: 1,
    businessDay: '2026-03-05',
    digest: 'd1',
    ...change,
  }
}

export function coupon(change: Partial<CouponChoiceView> = {}): CouponChoiceView {
  return {
    couponId: 'coupon:m1:t1:1',
    name: bilingual('满200减30', '30 off 200'),
    benefit: { kind: 'moneyOff', thresholdFen: 20_000, offFen: 3000 },
    state: 'available',
    validFrom: NOW - MINUTE,
    validUntil: NOW + 1000 * MINUTE,
    offFen: 3000,
    whyNot: null,
    ...change,
  }
}

export function order(change: Partial<OrderView> = {}): OrderView {
  return {
    orderId: 'o1',
    kind: 'postPay',
    state: 'locked',
    stationId: 's1',
    stationName: bilingual('滨河站', 'Riverside'),
    payee: '滨河石油有限公司',
    nozzleNumber: 3,
    vehicleId: null,
    productId: 'gasoline95',
    grade: '95#',
    volumeMl: 40_000,
    meteredFen: 31_200,
    createdAt: NOW,
    endedAt: NOW - MINUTE,
    lockedUntil: NOW + 3 * MINUTE,
    quote: null,
    requested: null,
    attempt: null,
    tenders: [],
    paidFen: 0,
    prepaid: null,
    invoiceableFen: 0,
    paidAt: null,
    earned: null,
    refundedFen: 0,
    refundState: 'none',
    invoiceState: 'none',
    ...change,
  }
}

export function settledOrder(change: Partial<OrderView> = {}): OrderView {
  return order({
    state: 'settled',
    quote: quote(),
    tenders: [{ kind: 'wechatPay', amountFen: 30_400, at: NOW }],
    paidFen: 30_400,
    invoiceableFen: 30_400,
    paidAt: NOW,
    earned: { points: 364, tierBefore: 'silver', tierAfter: 'silver' },
    ...change,
  })
}

/** 350 yuan of fuel paid ahead with points, 312 delivered: the final price is 304 yuan. */
export function prepaidOrder(change: Partial<OrderView> = {}): OrderView {
  return settledOrder({
    kind: 'prePay',
    requested: { by: 'amount', amountFen: 35_000, volumeMl: 44_870 },
    tenders: [{ kind: 'wechatPay', amountFen: 33_200, at: NOW }],
    prepaid: { paidFen: 33_200, points: 1_000, pointsReturned: 955, couponReturned: false },
    ...change,
  })
}

export const payment: PaymentParameters = {
  appId: 'wx1',
  timeStamp: '1772677800',
  nonceStr: 'n',
  package: 'prepay_id=1',
  signType: 'RSA',
  paySign: 's',
}

type Opened = Output<'order', 'open'>

/** The fuelling page's first screen: two free nozzles, a member with one usual volume. */
export function opened(change: Partial<Opened> = {}): Opened {
  const fuel = (productId: string, grade: string, kind: 'gasoline' | 'diesel') => ({
    productId,
    grade,
    kind,
    priceFenPerL: 780,
    memberPriceFenPerL: 760,
  })
  return {
    station: {
      stationId: 's1',
      name: bilingual('滨河站', 'Riverside'),
      payee: '滨河石油有限公司',
      status: 'open',
    },
    nozzles: [nozzle({ number: 1 }), nozzle()],
    fuels: [fuel('gasoline95', '95#', 'gasoline'), fuel('diesel0', '0#', 'diesel')],
    heardAt: Date.now(),
    at: Date.now(),
    sales: null,
    taken: false,
    opened: null,
    openOrders: [],
    member: {
      newcomer: false,
      usual: [{ vehicleId: null, productId: 'gasoline95', volumeMl: 40_000 }],
      vehicles: [],
    },
    ...change,
  }
}

type HomeAnswer = Output<'home', 'open'>

export const memberStanding: NonNullable<HomeAnswer['member']> = {
  memberId: 'm1',
  nickname: '',
  locale: 'zh-CN',
  tier: {
    code: 'silver',
    name: bilingual('银卡', 'Silver'),
    fuelOffFenPerL: 20,
    pointsMultiplierPercent: 120,
    growth: 3260,
    next: { code: 'gold', name: bilingual('金卡', 'Gold'), thresholdGrowth: 8000, missingGrowth: 4740 },
  },
  points: 2486,
  coupons: 2,
  unread: 1,
  usualProductId: null,
}

export function homeAnswer(change: Partial<HomeAnswer> = {}): HomeAnswer {
  return {
    station: {
      stationId: 's1',
      name: bilingual('滨河站', 'Riverside'),
      address: bilingual('滨河路 1 号', '1 Riverside Road'),
      phone: '0571-88880000',
      openingHours: bilingual('全天', 'All day'),
      status: 'open',
    },
    stationCount: 1,
    stations: [],
    queue: { freeNozzles: 4, busyNozzles: 2, waiting: 0 },
    offers: [],
    prices: [
      {
        productId: 'gasoline95',
        grade: '95#',
        name: bilingual('95 号汽油', 'Petrol 95'),
        kind: 'gasoline',
        qualityStandard: '国VIB',
        supply: bilingual('中石化', 'Sinopec'),
        priceFenPerL: 780,
        memberPriceFenPerL: 760,
        changeFenPerL: -8,
        since: NOW - 1000 * MINUTE,
        next: { priceFenPerL: 792, changeFenPerL: 12, effectiveAt: Date.UTC(2026, 2, 5, 16) },
      },
    ],
    nozzles: [nozzle()],
    member: memberStanding,
    roles: ['driver'],
    openOrders: [],
    at: NOW,
    ...change,
  }
}

/** What signing up answers. */
export const signedUp: Output<'member', 'signUp'> = {
  member: {
    memberId: 'm1',
    nickname: '',
    avatarFileId: null,
    birthday: null,
    points: 0,
    locale: 'zh-CN',
    tier: memberStanding.tier,
    notifications: { mutedKinds: [], quietFromMinute: 1320, quietUntilMinute: 480 },
  },
  created: true,
}

/** What the result page is answered of an order that was just paid. */
export function orderResult(change: Partial<OrderResult> = {}): OrderResult {
  return {
    order: settledOrder(),
    refunds: [],
    rating: { rating: null, mayRate: true },
    usualTitle: null,
    standing: { tier: memberStanding.tier, points: 2486, held: 0 },
    reminders: [
      { kind: 'payment', templateId: 'T-pay', credits: 0 },
      { kind: 'promotion', templateId: 'T-promotion', credits: 0 },
      { kind: 'priceChange', templateId: 'T-price', credits: 0 },
      { kind: 'birthday', templateId: 'T-birthday', credits: 1 },
    ],
    at: NOW,
    ...change,
  }
}
