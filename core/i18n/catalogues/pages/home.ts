import type { Catalogue } from '../../entry'

/** Words of the first page: prices, the member, open orders. */
export const homeTexts = {
  'home.title': { zh: '加油', en: 'Fuel' },
  'home.open': { zh: '营业中', en: 'Open' },
  'home.closed': { zh: '休息中', en: 'Closed' },
  'home.fuelNow': { zh: '我要加油', en: 'Fuel now' },
  'home.signIn': { zh: '登录看会员价', en: 'Sign in for member prices' },
  'home.growth': { zh: '成长 {int:growth}/{int:threshold}', en: 'Growth {int:growth}/{int:threshold}' },
  'home.growthTop': { zh: '成长 {int:growth}，已是最高等级', en: 'Growth {int:growth}, the top tier' },
  'home.offPerLitre': { zh: '每升省 {fen:off} 元', en: '¥{fen:off}/L off' },
  'home.toNextTier': {
    zh: '再加油 {int:missing} 元升{tier:tier}',
    en: '{int:missing} yuan more to {tier:tier}',
  },
  'home.memberPrice': { zh: '会员价', en: 'Member price' },
  'home.prices': { zh: '油价', en: 'Fuel prices' },
  'home.noPrices': { zh: '油站还没有公布油价', en: 'No prices published yet' },
  'home.priceChange': { zh: '较上次 {signedFen:change}', en: '{signedFen:change} since last' },
  'home.priceFrom': {
    zh: '{when} 起 {fen:price} 元/升（{signedFen:change}）',
    en: '¥{fen:price}/L from {when} ({signedFen:change})',
  },
  'home.joinWhat': {
    zh: '会员每升立减，积分和优惠券可抵油款。',
    en: 'Members pay less per litre and use points and coupons.',
  },
  'home.figure.points': { zh: '积分', en: 'Points' },
  'home.figure.coupons': { zh: '优惠券', en: 'Coupons' },
  'home.figure.unread': { zh: '未读消息', en: 'Unread' },
  'home.shownAt': { zh: '显示的是 {time:at} 的内容。', en: 'Shown as of {time:at}.' },
} as const satisfies Catalogue
