import type { Catalogue } from '../../entry'

/** Words of the page of an offer, of comparing, and of the fuels. */
export const offerTexts = {
  'offer.title': { zh: '优惠活动', en: 'Offer' },
  'offer.picture': { zh: '“{title}”的图片', en: 'Picture of "{title}"' },
  'offer.when': { zh: '时间', en: 'When' },
  'offer.always': { zh: '长期有效', en: 'Until further notice' },
  'offer.until': { zh: '到 {day:until} 为止', en: 'Until {day:until}' },
  'offer.fromTo': { zh: '{day:from} 至 {day:until}', en: '{day:from} to {day:until}' },
  'offer.where': { zh: '地点', en: 'Where' },
  'offer.everywhere': { zh: '全部油站', en: 'Every station' },
  'offer.rules': { zh: '怎么算', en: 'How it works' },
  'offer.ahead': { zh: '还没开始', en: 'Not yet' },
  'offer.running': { zh: '进行中', en: 'Running' },
  'offer.over': { zh: '已结束', en: 'Over' },
  'offer.claim': { zh: '领取优惠券', en: 'Take the coupon' },
  'offer.claimed': {
    zh: '已领到，付款时自动选最划算的一张',
    en: 'It is yours: the best one is chosen when you pay',
  },
  'offer.noneLeft': { zh: '您已经领过了', en: 'You have taken it' },
  'offer.left': { zh: '还可领 {int:left} 张', en: '{int:left} left for you' },
  'offer.validDays': { zh: '领取后 {int:days} 天内有效', en: 'Valid for {int:days} day{s:days}' },
  'offer.goFuel': { zh: '去加油', en: 'Fuel now' },
  'offer.open': { zh: '去看看', en: 'Take a look' },
  'offer.share': { zh: '告诉朋友', en: 'Tell a friend' },
  'offer.gone': { zh: '这个活动不在了', en: 'This offer is gone' },
  'offer.goneHint': { zh: '看看油站还有什么优惠。', en: 'See what else the stations offer.' },
  'offer.toStations': { zh: '看油站', en: 'To the stations' },

  'benefit.moneyOff': {
    zh: '[满 {fen:threshold} 元]减 {fen:off} 元',
    en: '¥{fen:off} off[ from ¥{fen:threshold}]',
  },
  'benefit.percentOff': {
    zh: '[满 {fen:threshold} 元]打 {rate} 折，最多减 {fen:most} 元',
    en: '{rate}% off[ from ¥{fen:threshold}], up to ¥{fen:most}',
  },
  'benefit.freeGift': {
    zh: '[加油满 {fen:threshold} 元]送{gift}',
    en: 'Free: {gift}[, from ¥{fen:threshold}]',
  },
  'benefit.productVoucher': { zh: '换{product}', en: 'For {product}' },

  'compare.title': { zh: '比一比', en: 'Compare' },
  'compare.litres': { zh: '加多少升', en: 'How many litres' },
  'compare.litreUnit': { zh: '{int:litres} 升', en: '{int:litres} L' },
  'compare.pay': { zh: '加 {int:litres} 升要付', en: '{int:litres} L cost you' },
  'compare.cheapest': { zh: '最便宜', en: 'Cheapest' },
  'compare.more': { zh: '贵 {fen:more} 元', en: '¥{fen:more} more' },
  'compare.listed': { zh: '挂牌 {fen:price} 元/升', en: 'Listed ¥{fen:price}/L' },
  'compare.saved': { zh: '可省 {fen:saved} 元', en: 'saves ¥{fen:saved}' },
  'compare.basis': {
    zh: '按{tier:tier}和今天的优惠估算，不含优惠券和积分；以油机读数为准。',
    en: "Reckoned with {tier:tier} and today's offers, without coupons and points. The pump's reading counts.",
  },
  'compare.none': { zh: '没有油站卖 {grade}', en: 'No station sells {grade}' },
  'compare.less': { zh: '少 5 升', en: '5 litres less' },
  'compare.moreLitres': { zh: '多 5 升', en: '5 litres more' },

  'fuels.title': { zh: '油品说明', en: 'Fuels' },
  'fuels.quality': { zh: '质量标准', en: 'Quality standard' },
  'fuels.supply': { zh: '供应渠道', en: 'Supplied by' },
  'fuels.whom': { zh: '适合', en: 'For' },
  'fuels.since': { zh: '{day:since} 起执行', en: 'Since {day:since}' },
  'fuels.history': { zh: '价格走势', en: 'Price history' },
  'fuels.day': { zh: '{day:at}', en: '{day:at}' },
  'fuels.oneprice': { zh: '还没有调过价', en: 'No change so far' },
  'fuels.range': { zh: '最低 {fen:low}，最高 {fen:high} 元/升', en: 'From ¥{fen:low} to ¥{fen:high}/L' },
  'fuels.step': { zh: '{day:at} 起 {fen:price} 元/升', en: '¥{fen:price}/L from {day:at}' },
  'fuels.none': { zh: '油站还没有公布油品', en: 'No fuels published yet' },
  'fuels.note': {
    zh: '加哪种油看油箱盖内侧或说明书：标多少加多少，加高一号没有好处。',
    en: 'The lid of your tank says which grade to take. A higher one does no good.',
  },
  'fuelGuide.92': {
    zh: '大多数家用自然吸气车型，油箱盖标 92# 或“及以上”。',
    en: 'Most family cars without a turbo: the lid says 92 or above.',
  },
  'fuelGuide.95': {
    zh: '多数涡轮增压和高压缩比车型，油箱盖标 95#。',
    en: 'Most turbo and high-compression engines: the lid says 95.',
  },
  'fuelGuide.98': {
    zh: '高性能车型，油箱盖标 98#；其他车不需要。',
    en: 'High-performance engines whose lid says 98; no other car needs it.',
  },
  'fuelGuide.diesel': {
    zh: '柴油车，气温 4℃ 以上用 0#；天冷要换 -10# 或更低。汽油车千万不能加。',
    en: 'Diesel engines above 4 °C; colder days need -10 or lower. Never for petrol cars.',
  },
  'fuelGuide.other': { zh: '请看油箱盖内侧的标注。', en: 'See the lid of your tank.' },
} as const satisfies Catalogue
