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
  'quote.pointsDeduction': { zh: '用 {int:points} 积分抵扣', en: '{int:points} point{s:points} used' },

  'quote.not.notYet': { zh: '{name} 没用上：{at:from} 才开始', en: '{name} not used: it starts {at:from}' },
  'quote.not.over': { zh: '{name} 没用上：{at:until} 已结束', en: '{name} not used: it ended {at:until}' },
  'quote.not.otherProduct': {
    zh: '{name} 没用上：[只限 {list:grades}，]这次加的不是',
    en: '{name} not used: [only for {list:grades}, ]not for this fuel',
  },
  'quote.not.otherTier': {
    zh: '{name} 没用上：[只限{tier:tiers}，]您的等级不适用',
    en: '{name} not used: [only for {tier:tiers}, ]not for your tier',
  },
  'quote.not.otherWeekday': {
    zh: '{name} 没用上：今天不是[{weekday:weekdays}，不是]活动日',
    en: '{name} not used: [only on {weekday:weekdays}, ]not today',
  },
  'quote.not.otherDay': {
    zh: '{name} 没用上：今天不是[每月 {list:days} 日，不是]活动日',
    en: '{name} not used: [only on day {list:days} of the month, ]not today',
  },
  'quote.not.moreFuellings': {
    zh: '{name} 没用上：本周加满 {int:needed} 次才有，还差 {int:missing} 次',
    en: '{name} not used: from fuelling {int:needed} of the week, {int:missing} to go',
  },
  'quote.not.betterOne': { zh: '{name} 没用上：{better}更优惠', en: '{name} not used: {better} saves more' },
  'quote.not.tierWithout': { zh: '{name} 没有每升优惠', en: '{name}: nothing off per litre' },
  'quote.not.cap': {
    zh: '{name} 没用上：每升最多省 {fen:cap} 元，已省满',
    en: '{name} not used: already at ¥{fen:cap}/L, the most there is',
  },
  'quote.not.floor': {
    zh: '[{name} 没用上：]已到最低价 {fen:floor} 元/升',
    en: '[{name} not used: ]already at the lowest price, ¥{fen:floor}/L',
  },
  'quote.prepaidAtMost': {
    zh: '预付封顶：最多付 ¥{fen:prepaid}',
    en: 'Prepaid: ¥{fen:prepaid} at most',
  },
  'quote.not.noPoints': { zh: '积分没用上：没有可用积分', en: 'Points not used: none to use' },
  'quote.not.deductionTooSmall': {
    zh: '积分没用上：这笔可抵金额不足 1 积分（{int:perYuan} 积分抵 1 元）',
    en: 'Points not used: less than one point can be used here ({int:perYuan} points are ¥1)',
  },

  'quote.not.coupon.reserved': {
    zh: '[{name} 没用上：]另一笔订单正在用',
    en: '[{name} not used: ]held by another order',
  },
  'quote.not.coupon.used': { zh: '[{name} 没用上：]已用过', en: '[{name} not used: ]used before' },
  'quote.not.coupon.lapsed': { zh: '[{name} 没用上：]已过期', en: '[{name} not used: ]it has lapsed' },
  'quote.not.coupon.notYet': {
    zh: '[{name} 没用上：]{at:from} 起可用',
    en: '[{name} not used: ]valid from {at:from}',
  },
  'quote.not.coupon.shopOnly': {
    zh: '[{name} 没用上：]请到便利店使用',
    en: '[{name} not used: ]for the shop',
  },
  'quote.not.coupon.otherProduct': {
    zh: '[{name} 没用上：]不适用这次加的油',
    en: '[{name} not used: ]for another fuel',
  },
  'quote.not.coupon.threshold': {
    zh: '[{name} 没用上：]还差 ¥{fen:missing} 才可用',
    en: '[{name} not used: ]¥{fen:missing} short',
  },
} as const satisfies Catalogue
