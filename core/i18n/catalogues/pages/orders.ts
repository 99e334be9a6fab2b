import type { Catalogue } from '../../entry'

/** Words of the order centre. */
export const ordersTexts = {
  'orders.search': { zh: '搜索订单号', en: 'Order number' },
  'orders.clear': { zh: '清除', en: 'Clear' },
  'orders.signInTitle': { zh: '登录后查看订单', en: 'Sign in to see your orders' },
  'orders.signInHint': {
    zh: '每次加油的升数、价格、发票和退款都在这里。',
    en: 'Litres, prices, invoices and refunds of every fuelling are kept here.',
  },
  'orders.more': { zh: '正在读取更多', en: 'Loading more' },
  'orders.end': { zh: '已全部显示', en: 'That is all' },
  'orders.filter.all': { zh: '全部', en: 'All' },
  'orders.filter.toPay': { zh: '待支付', en: 'To pay' },
  'orders.filter.paid': { zh: '已支付', en: 'Paid' },
  'orders.filter.refunds': { zh: '退款', en: 'Refunds' },
  'orders.filter.reported': { zh: '反映过的', en: 'Reported' },
  'orders.allMonths': { zh: '全部月份', en: 'All months' },
  'orders.allFuels': { zh: '全部油品', en: 'All fuels' },
  'orders.allVehicles': { zh: '全部车辆', en: 'All vehicles' },
  'orders.month': { zh: '{year} 年 {month} 月', en: '{year}/{month}' },
  'orders.sum': {
    zh: '{int:orders} 次 · {ml:volume} 升 · ¥{fen:paid}',
    en: '{int:orders} order{s:orders} · {ml:volume} L · ¥{fen:paid}',
  },
  'orders.byVolume': {
    zh: '{ml:volume} 升 · {int:nozzle} 号枪',
    en: '{ml:volume} L · nozzle {int:nozzle}',
  },
  'orders.byAmount': {
    zh: '加 {fen:amount} 元 · {int:nozzle} 号枪',
    en: '¥{fen:amount} of fuel · nozzle {int:nozzle}',
  },
  'orders.tag.refundAsked': { zh: '退款申请中', en: 'Refund asked' },
  'orders.tag.returned': { zh: '已退 ¥{fen:amount}', en: '¥{fen:amount} back' },
  'orders.tag.reported': { zh: '已反映', en: 'Reported' },
  'orders.tag.invoiced': { zh: '已开票', en: 'Invoiced' },
  'orders.none': { zh: '还没有订单', en: 'No orders yet' },
  'orders.noneHint': { zh: '加油后付款，这里就会有记录。', en: 'Fuel and pay, and it will be here.' },
  'orders.noneFound': { zh: '没有符合的订单', en: 'No such orders' },
  'orders.noneFoundHint': {
    zh: '换个条件，或清除后查看全部。',
    en: 'Choose otherwise, or clear to see all.',
  },
} as const satisfies Catalogue
