import type { Act } from '../../domain/ledger/records'
import type { MessageKind } from '../../domain/members/records'
import type { OrderState, TenderKind } from '../../domain/orders/records'
import type { TierCode } from '../../domain/pricing/records'
import type { nozzleStates } from '../../domain/station/records'
import type { Entry } from '../entry'

/** The names of states and kinds that records hold as codes. */

type Names<Prefix extends string, Code extends string> = Readonly<Record<`${Prefix}.${Code}`, Entry>>

const tiers = {
  'tier.normal': { zh: '普卡', en: 'Normal' },
  'tier.silver': { zh: '银卡', en: 'Silver' },
  'tier.gold': { zh: '金卡', en: 'Gold' },
  'tier.diamond': { zh: '钻石卡', en: 'Diamond' },
} as const satisfies Names<'tier', TierCode>

const nozzles = {
  'nozzle.offline': { zh: '离线', en: 'Offline' },
  'nozzle.ready': { zh: '空闲', en: 'Free' },
  'nozzle.calling': { zh: '已提枪', en: 'Lifted' },
  'nozzle.authorised': { zh: '可加油', en: 'Released' },
  'nozzle.fuelling': { zh: '加油中', en: 'Fuelling' },
  'nozzle.suspended': { zh: '暂停', en: 'Paused' },
} as const satisfies Names<'nozzle', (typeof nozzleStates)[number]>

const orders = {
  'order.locked': { zh: '待确认', en: 'To confirm' },
  'order.awaitingPayment': { zh: '待支付', en: 'To pay' },
  'order.authorised': { zh: '已预付，可加油', en: 'Prepaid, ready to fuel' },
  'order.settled': { zh: '已支付', en: 'Paid' },
  'order.released': { zh: '已取消', en: 'Given up' },
  'order.voided': { zh: '未使用，已退回', en: 'Not used, returned' },
} as const satisfies Names<'order', OrderState>

const refunds = {
  'refundState.none': { zh: '未退款', en: 'Not refunded' },
  'refundState.partly': { zh: '部分退款', en: 'Partly refunded' },
  'refundState.full': { zh: '已退款', en: 'Refunded' },
} as const satisfies Names<'refundState', string>

const tenders = {
  'tender.wechatPay': { zh: '微信支付', en: 'WeChat Pay' },
  'tender.alipay': { zh: '支付宝', en: 'Alipay' },
  'tender.bankCard': { zh: '银行卡', en: 'Bank card' },
  'tender.cash': { zh: '现金', en: 'Cash' },
  'tender.icCard': { zh: '加油卡', en: 'Fuel card' },
  'tender.company': { zh: '单位挂账', en: 'Company account' },
  'tender.principal': { zh: '余额', en: 'Balance' },
  'tender.gift': { zh: '赠送余额', en: 'Gift balance' },
} as const satisfies Names<'tender', TenderKind>

const messageKinds = {
  'messageKind.order': { zh: '订单', en: 'Orders' },
  'messageKind.payment': { zh: '支付与退款', en: 'Payment and refunds' },
  'messageKind.points': { zh: '积分', en: 'Points' },
  'messageKind.coupon': { zh: '优惠券', en: 'Coupons' },
  'messageKind.invoice': { zh: '发票', en: 'Invoices' },
  'messageKind.tier': { zh: '等级', en: 'Tier' },
  'messageKind.priceChange': { zh: '油价', en: 'Fuel prices' },
  'messageKind.birthday': { zh: '生日', en: 'Birthday' },
  'messageKind.promotion': { zh: '活动', en: 'Offers' },
  'messageKind.emergency': { zh: '紧急通知', en: 'Emergencies' },
} as const satisfies Names<'messageKind', MessageKind>

/** Acts as a statement of points names them. */
const acts = {
  'act.signUp': { zh: '注册', en: 'Sign-up' },
  'act.hold': { zh: '订单占用', en: 'Set aside for an order' },
  'act.holdRelease': { zh: '占用退回', en: 'Given back from an order' },
  'act.prepayment': { zh: '预付', en: 'Prepayment' },
  'act.settlement': { zh: '加油', en: 'Fuelling' },
  'act.refund': { zh: '退款', en: 'Refund' },
  'act.refundReversal': { zh: '退款撤销', en: 'Refund undone' },
  'act.redemption': { zh: '兑券', en: 'Coupon taken' },
  'act.claim': { zh: '领券', en: 'Coupon claimed' },
  'act.lapse': { zh: '到期', en: 'Lapsed' },
  'act.adjustment': { zh: '人工调整', en: 'Adjusted by hand' },
  'act.evaluation': { zh: '等级评定', en: 'Tier evaluation' },
  'act.birthday': { zh: '生日', en: 'Birthday' },
  'act.priceAnnouncement': { zh: '油价公布', en: 'Price announced' },
  'act.invoiceRequest': { zh: '申请发票', en: 'Invoice asked for' },
} as const satisfies Names<'act', Act>

export const termTexts = {
  ...tiers,
  ...nozzles,
  ...orders,
  ...refunds,
  ...tenders,
  ...messageKinds,
  ...acts,
} as const
