import type { Catalogue } from '../../entry'

/** Words of the price page: what is paid, with which coupon and points. */
export const quotePageTexts = {
  'quotePage.saved': { zh: '已省 ¥{fen:saved}', en: '¥{fen:saved} saved' },
  'quotePage.coupon': { zh: '优惠券', en: 'Coupon' },
  'quotePage.noCoupon': { zh: '不用券', en: 'No coupon' },
  'quotePage.why': { zh: '为什么是这个价', en: 'Why this price' },
  'quotePage.toEarn': { zh: '付款后得 {int:points} 积分', en: '{int:points} points once paid' },
  'quotePage.payee': { zh: '收款方 {payee}', en: 'Paid to {payee}' },
  'quotePage.pay': { zh: '微信支付 ¥{fen:due}', en: 'WeChat Pay ¥{fen:due}' },
  'quotePage.payNothing': { zh: '确认，无需付款', en: 'Confirm, nothing to pay' },
  'quotePage.timeLeft': { zh: '为您保留到 {time:until}', en: 'Kept for you until {time:until}' },
  'quotePage.release': { zh: '不是我的，放弃', en: 'Not mine, give it up' },
  'quotePage.usePoints': { zh: '用积分', en: 'Use points' },
  'quotePage.pointsUsed': { zh: '用 {int:points} 积分', en: '{int:points} points used' },
  'quotePage.pointsUsable': { zh: '本单可用 {int:points} 积分', en: '{int:points} points usable here' },
  'quotePage.left': { zh: '还为您保留 {left}', en: 'Kept for {left} more' },
  'quotePage.changed': {
    zh: '价格有变化，这是新的价格，请重新确认。',
    en: 'The price has changed. This is the new one; please confirm again.',
  },
  'quotePage.cancelled': {
    zh: '没有付款。订单还为您保留着。',
    en: 'Not paid. Your order is still kept.',
  },
  'quotePage.paymentClosed': {
    zh: '这次支付已关闭，没有扣款。可以再次支付。',
    en: 'That payment is closed, nothing was charged. You can pay again.',
  },
  'quotePage.working': { zh: '请稍候', en: 'One moment' },
} as const satisfies Catalogue
