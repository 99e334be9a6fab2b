import type { Catalogue } from '../../entry'

/** Words of the points page: balance, exchange, rules, statement. */
export const pointsTexts = {
  'points.title': { zh: '积分', en: 'Points' },
  'points.unit': { zh: '积分', en: 'points' },
  'points.worth': { zh: '兑券约值 ¥{fen:worth}', en: 'About ¥{fen:worth} as coupons' },
  'points.owed': {
    zh: '退款扣回的积分比余额多，以后赚的积分先补上这 {int:owed} 分。',
    en: 'A refund took back more than was left. Points you earn fill these {int:owed} first.',
  },
  'points.soon': { zh: '30 天内到期 {int:points} 分', en: '{int:points} lapse within 30 days' },
  'points.held': {
    zh: '{int:points} 分正用于未付的订单，取消后退回。',
    en: '{int:points} are set aside for an open order and come back if you give it up.',
  },
  'points.exchange': { zh: '兑换', en: 'Exchange' },
  'points.noExchange': { zh: '现在没有可兑换的', en: 'Nothing to exchange now' },
  'points.cost': { zh: '{int:points} 分', en: '{int:points} points' },
  'points.benefit.moneyOff': {
    zh: '值 ¥{fen:off}[，满 {fen:threshold} 元可用]，兑后 {int:days} 天有效',
    en: 'Worth ¥{fen:off}[, from ¥{fen:threshold}], valid {int:days} days',
  },
  'points.benefit.other': { zh: '兑后 {int:days} 天有效', en: 'Valid {int:days} days' },
  'points.redeem': { zh: '兑换', en: 'Exchange' },
  'points.missing': { zh: '还差 {int:missing} 分', en: '{int:missing} short' },
  'points.confirmTitle': { zh: '兑换{name}', en: 'Exchange for {name}' },
  'points.confirmBody': {
    zh: '用 {int:cost} 分，兑后剩 {int:left} 分。兑换后不能退回积分。',
    en: 'Costs {int:cost} points and leaves {int:left}. It cannot be taken back.',
  },
  'points.confirm': { zh: '确认兑换', en: 'Exchange' },
  'points.cancel': { zh: '再想想', en: 'Not now' },
  'points.redeemed': {
    zh: '已兑换，{name}在优惠券里。',
    en: 'Done. {name} is among your coupons.',
  },
  'points.toCoupons': { zh: '去看优惠券', en: 'See my coupons' },
  'points.lots': { zh: '到期时间', en: 'When they lapse' },
  'points.lot': { zh: '{day} 到期', en: 'Lapse on {day}' },
  'points.lotsMore': { zh: '其余 {int:points} 分更晚到期', en: 'The other {int:points} lapse later' },
  'points.rules': { zh: '积分规则', en: 'How points work' },
  'points.ruleEarn': {
    zh: '每实付 100 元得 {int:points} 分（{tier:tier} {times:times} 倍）',
    en: '{int:points} points for every ¥100 paid ({tier:tier}, {times:times}×)',
  },
  'points.ruleRedeem': {
    zh: '兑券：1000 分 = {fen:worth} 元',
    en: 'As a coupon: 1000 points are ¥{fen:worth}',
  },
  'points.ruleDeduct': {
    zh: '加油直接抵：{int:perYuan} 分 = 1 元，最多抵应付的 {int:percent}%',
    en: 'At the pump: {int:perYuan} points are ¥1, up to {int:percent}% of what is due',
  },
  'points.ruleLapse': {
    zh: '得到当月起 {int:months} 个月后的月底到期，先用快到期的',
    en: 'They lapse at the end of the month, {int:months} months later; the oldest are used first',
  },
  'points.statement': { zh: '收支', en: 'Statement' },
  'points.noRows': { zh: '还没有积分收支', en: 'No movements yet' },
  'points.more': { zh: '再看更早的', en: 'Show earlier' },
  'points.fuel': { zh: '{grade} {ml:volume} 升', en: '{grade} {ml:volume} L' },

  'act.signUp': { zh: '注册', en: 'Joining' },
  'act.hold': { zh: '加油抵扣', en: 'Used for fuel' },
  'act.holdRelease': { zh: '订单取消，积分退回', en: 'Order given up, points back' },
  'act.prepayment': { zh: '预付加油', en: 'Prepaid fuel' },
  'act.settlement': { zh: '加油', en: 'Fuel' },
  'act.refund': { zh: '退款', en: 'Refund' },
  'act.refundReversal': { zh: '退款未成，积分恢复', en: 'Refund failed, points restored' },
  'act.redemption': { zh: '兑换优惠券', en: 'Exchanged for a coupon' },
  'act.claim': { zh: '领取优惠券', en: 'Coupon taken' },
  'act.lapse': { zh: '到期', en: 'Lapsed' },
  'act.adjustment': { zh: '油站调整', en: 'Adjusted by the station' },
  'act.evaluation': { zh: '等级评定', en: 'Tier evaluation' },
  'act.birthday': { zh: '生日礼', en: 'Birthday' },
  'act.priceAnnouncement': { zh: '调价', en: 'Price change' },
  'act.invoiceRequest': { zh: '开票', en: 'Invoice' },
} as const satisfies Catalogue
