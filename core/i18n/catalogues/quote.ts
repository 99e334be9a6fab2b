import type { Catalogue } from '../entry'

/** The lines of a price, and why a rule did not apply. */
export const quoteTexts = {
  'quote.metered': { zh: '{ml:volume} 升 × {fen:price} 元/升', en: '{ml:volume} L × ¥{fen:price}/L' },
  'quote.litreOff': { zh: '{name} 每升省 {fen:off} 元', en: '{name}: ¥{fen:off}/L off' },
  'quote.litreOffCapped': {
    zh: '{name} 每升省 {fen:off} 元，合计每升最多省 {fen:cap} 元',
    en: '{name}: ¥{fen:off}/L off, at most ¥{fen:cap}/L in all',
  },
  'quote.litreOffToFloor': {
    zh: '{name} 省到最低价 {fen:floor} 元/升',
    en: '{name}: down to the lowest price, ¥{fen:floor}/L',
  },
  'quote.coupon': { zh: '优惠券 {name}', en: 'Coupon: {name}' },
  'quote.couponMaximum': { zh: '优惠券 {name}，最多省 ¥{fen:max}', en: 'Coupon: {name}, at most ¥{fen:max}' },
  'quote.couponToFloor': {
    zh: '优惠券 {name}，省到最低价 {fen:floor} 元/升',
    en: 'Coupon: {name}, down to the lowest price, ¥{fen:floor}/L',
  },
  'quote.couponGift': {
    zh: '优惠券 {name}，到店领取{gift}',
    en: 'Coupon: {name}, collect {gift} in the shop',
  },
  'quote.pointsDeduction': {
    zh: '{int:points} 积分抵 ¥{fen:amount}',
    en: '{int:points} points pay ¥{fen:amount}',
  },

  'quote.not.notYet': { zh: '{name} 未用：{at:from} 开始', en: '{name} not used: starts {at:from}' },
  'quote.not.over': { zh: '{name} 未用：{at:until} 已结束', en: '{name} not used: ended {at:until}' },
  'quote.not.otherProduct': { zh: '{name} 未用：不适用这个油品', en: '{name} not used: for another fuel' },
  'quote.not.otherTier': { zh: '{name} 未用：您的等级不适用', en: '{name} not used: for other tiers' },
  'quote.not.otherWeekday': { zh: '{name} 未用：今天不是活动日', en: '{name} not used: not on this weekday' },
  'quote.not.otherDay': { zh: '{name} 未用：今天不是活动日', en: '{name} not used: not on this day' },
  'quote.not.moreFuellings': {
    zh: '{name} 未用：本周满 {int:needed} 次可用，还差 {int:missing} 次',
    en: '{name} not used: from fuelling {int:needed} of the week, {int:missing} to go',
  },
  'quote.not.betterOne': { zh: '{name} 未用：{better} 更优惠', en: '{name} not used: {better} saves more' },
  'quote.not.tierWithout': { zh: '{name} 没有每升优惠', en: '{name}: nothing off per litre' },
  'quote.not.cap': {
    zh: '{name} 未用：每升最多省 {fen:cap} 元，已省满',
    en: '{name} not used: already at ¥{fen:cap}/L, the most there is',
  },
  'quote.not.floor': {
    zh: '[{name} 未用：]已到最低价 {fen:floor} 元/升',
    en: '[{name} not used: ]already at the lowest price, ¥{fen:floor}/L',
  },
  'quote.prepaidAtMost': {
    zh: '预付封顶：最多付 ¥{fen:prepaid}',
    en: 'Prepaid: ¥{fen:prepaid} at most',
  },
  'quote.not.noPoints': { zh: '积分未用：没有可用积分', en: 'Points not used: none to use' },
  'quote.not.deductionTooSmall': {
    zh: '积分未用：这笔可抵金额不足 1 积分（{int:perYuan} 积分抵 1 元）',
    en: 'Points not used: less than one point can be used here ({int:perYuan} points are ¥1)',
  },

  'quote.not.coupon.reserved': {
    zh: '[{name} 未用：]另一笔订单正在使用',
    en: '[{name} not used: ]held by another order',
  },
  'quote.not.coupon.used': { zh: '[{name} 未用：]已用过', en: '[{name} not used: ]used before' },
  'quote.not.coupon.lapsed': { zh: '[{name} 未用：]已过期', en: '[{name} not used: ]it has lapsed' },
  'quote.not.coupon.notYet': {
    zh: '[{name} 未用：]{at:from} 起可用',
    en: '[{name} not used: ]valid from {at:from}',
  },
  'quote.not.coupon.shopOnly': { zh: '[{name} 未用：]请到便利店使用', en: '[{name} not used: ]for the shop' },
  'quote.not.coupon.otherProduct': {
    zh: '[{name} 未用：]不适用这个油品',
    en: '[{name} not used: ]for another fuel',
  },
  'quote.not.coupon.threshold': {
    zh: '[{name} 未用：]还差 ¥{fen:missing}',
    en: '[{name} not used: ]¥{fen:missing} short',
  },
} as const satisfies Catalogue
