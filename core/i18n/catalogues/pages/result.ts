import type { Catalogue } from '../../entry'

/** Words of the result page: what was paid, the invoice, reminders. */
export const resultTexts = {
  'result.paid': { zh: '已支付', en: 'Paid' },
  'result.confirming': {
    zh: '支付结果确认中，请勿重复支付。通常 3 秒内完成。',
    en: 'Your payment is being confirmed. Do not pay again. It usually takes 3 seconds.',
  },
  'result.notPaid': { zh: '还没有付款，没有扣款。', en: 'Not paid yet, nothing was charged.' },
  'result.payAgain': { zh: '继续支付', en: 'Go on to pay' },
  'result.summary': {
    zh: '[本次省 ¥{fen:saved}][ · 得 {int:points} 积分]',
    en: '[¥{fen:saved} saved][ · {int:points} point{s:points} earned]',
  },
  'result.tierRisen': { zh: '已升为{tier:tier}', en: 'You are {tier:tier} now' },
  'result.remind': { zh: '提醒我', en: 'Remind me' },
  'result.remindOf.order': { zh: '加油订单完成', en: 'fuelling orders' },
  'result.remindOf.payment': { zh: '退款到账', en: 'refunds' },
  'result.remindOf.priceChange': { zh: '油价调整', en: 'price changes' },
  'result.remindOf.birthday': { zh: '会员生日权益', en: 'birthday benefits' },
  'result.remindOf.points': { zh: '积分变动', en: 'points' },
  'result.report': { zh: '这一笔有问题', en: 'Something wrong with this one' },
  'result.toPump': { zh: '去加油', en: 'To the pump' },
  'result.balance': { zh: '现有 {int:points} 积分', en: '{int:points} point{s:points} now' },
  'result.finalPrice': { zh: '加油完成，实付', en: 'Fuelled; the final price' },
  'result.difference': { zh: '预付多出的钱', en: 'Prepaid but not used' },
  'result.refund': { zh: '退款', en: 'Refund' },
  'result.refundOnItsWay': { zh: '正在退回，原路到账', en: 'On its way back' },
  'result.refundArrived': { zh: '已退回', en: 'Refunded' },
  'result.safeToLeave': { zh: '可以驶离', en: 'You may drive off' },
  'result.title': { zh: '支付结果', en: 'Result' },
  'result.invoiceAsked': { zh: '发票已申请，开好后通知您', en: 'Invoice requested; you will be told' },
  'result.invoiceSend': { zh: '开发票 ¥{fen:amount}', en: 'Invoice ¥{fen:amount}' },
  'result.otherTitle': { zh: '换抬头', en: 'Another title' },
  'result.reminded': {
    zh: '已记下，会提醒您 {int:accepted} 种消息',
    en: 'Noted: {int:accepted} kind{s:accepted} of reminders',
  },
  'result.notReminded': { zh: '没有开启提醒', en: 'No reminders switched on' },
  'result.given': { zh: '订单已取消，没有扣款', en: 'Given up, nothing charged' },
  'result.voided': { zh: '没有使用，款项已退回', en: 'Not used, refunded' },
} as const satisfies Catalogue
