import type { MessageKind } from '../../domain/members/records'
import type { OrderState } from '../../domain/orders/records'
import type { TierCode } from '../../domain/pricing/records'
import type { ShownNozzleState } from '../../domain/station/shownStates'
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
  'nozzle.unpaid': { zh: '待付', en: 'To pay' },
  'nozzle.occupied': { zh: '使用中', en: 'In use' },
} as const satisfies Names<'nozzle', ShownNozzleState>

const orders = {
  'order.locked': { zh: '待确认', en: 'To confirm' },
  'order.awaitingPayment': { zh: '待支付', en: 'To pay' },
  'order.authorised': { zh: '已预付，可加油', en: 'Prepaid, ready to fuel' },
  'order.settled': { zh: '已支付', en: 'Paid' },
  'order.released': { zh: '已取消', en: 'Given up' },
  'order.voided': { zh: '未使用，已退回', en: 'Not used, returned' },
} as const satisfies Names<'order', OrderState>

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
  'messageKind.account': { zh: '账户', en: 'Account' },
  'messageKind.emergency': { zh: '紧急通知', en: 'Emergencies' },
} as const satisfies Names<'messageKind', MessageKind>

export const termTexts = {
  ...tiers,
  ...nozzles,
  ...orders,
  ...messageKinds,
} as const
