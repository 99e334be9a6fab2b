import type { Catalogue } from '../../entry'

/** Words of the price page: what is paid, with which coupon and points. */
export const quotePageTexts = {
  'quotePage.saved': { zh: '已省 ¥{fen:saved}', en: '¥{fen:saved} saved' },
  'quotePage.coupon': { zh: '优惠券', en: 'Coupon' },
  'quotePage.noCoupon': { zh: '不用券', en: 'No coupon' },
  'quotePage.giveUpPrepay': { zh: '不加了，放弃', en: 'Give it up' },
  'couponChoice.usable': { zh: '{int:usable} 张可用', en: '{int:usable} to use' },
  'couponChoice.noneUsable': { zh: '没有这笔可用的券', en: 'None for this order' },
  'couponChoice.until': { zh: '有效期至 {at:validUntil}', en: 'until {at:validUntil}' },
  'couponChoice.off': { zh: '省 ¥{fen:off}', en: '¥{fen:off} off' },
  'earnExtra.firstFuelling': { zh: '首次加油双倍', en: 'doubled, first fuelling' },
  'earnExtra.birthday': { zh: '生日双倍', en: 'doubled, birthday' },
  'quotePage.why': { zh: '为什么是这个价', en: 'Why this price' },
  'quotePage.toEarn': { zh: '付款后得 {int:points} 积分', en: '{int:points} point{s:points} once paid' },
  'quotePage.payee': { zh: '收款方 {payee}', en: 'Paid to {payee}' },
  'quotePage.pay': { zh: '微信支付 ¥{fen:due}', en: 'WeChat Pay ¥{fen:due}' },
  'quotePage.payNothing': { zh: '确认，无需付款', en: 'Confirm, nothing to pay' },
  'quotePage.timeLeft': { zh: '为您保留到 {time:until}', en: 'Kept for you until {time:until}' },
  'quotePage.release': { zh: '不是我的，放弃', en: 'Not mine, give it up' },
  'quotePage.claimable': {
    zh: '有 1 张券可领，这一笔减 ¥{fen:off}',
    en: 'A coupon to claim: ¥{fen:off} off this one',
  },
  'quotePage.claim': { zh: '领取并使用', en: 'Claim and use' },
  'quotePage.usePoints': { zh: '积分', en: 'Points' },
  'quotePage.pointsUsed': { zh: '用 {int:points} 积分', en: '{int:points} point{s:points} used' },
  'quotePage.pointsUsable': {
    zh: '可用 {int:points} 积分[，抵 ¥{fen:off}]',
    en: '{int:points} point{s:points} usable[, ¥{fen:off} off]',
  },
  'quotePage.left': { zh: '还为您保留 {left}', en: 'Kept for {left} more' },
  'quotePage.changed': {
    zh: '价格有变化，这是新的价格，请重新确认。',
    en: 'The price has changed. This is the new one; please confirm again.',
  },
  'quotePage.changedFrom': {
    zh: '应付由 ¥{fen:before} 变为 ¥{fen:due}，请重新确认。',
    en: 'Now ¥{fen:due} instead of ¥{fen:before}. Please confirm again.',
  },
  'quotePage.cancelled': {
    zh: '没有付款。订单还为您保留着。',
    en: 'Not paid. Your order is still kept.',
  },
  'quotePage.paymentClosed': {
    zh: '这次支付已关闭，没有扣款。可以再次支付。',
    en: 'That payment is closed, nothing was charged. You can pay again.',
  },
} as const satisfies Catalogue
