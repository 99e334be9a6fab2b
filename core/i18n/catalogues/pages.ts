import type { Catalogue } from '../entry'

/** Words of the app around its pages: states of a screen, days, deliveries, consent. */

const states = {
  'state.offline': { zh: '网络不可用', en: 'No connection' },
  'state.error': { zh: '暂时打不开', en: 'Not available right now' },
  'failure.offline': { zh: '网络不稳，请检查后再试。', en: 'Check your connection and try again.' },
  'failure.timeout': { zh: '等了很久没有回应，请再试一次。', en: 'No answer for a while. Try again.' },
} as const satisfies Catalogue

const when = {
  'when.today': { zh: '今天 {time}', en: 'today {time}' },
  'when.tonight': { zh: '今晚 24:00', en: 'midnight tonight' },
  'when.tomorrow': { zh: '明天 {time}', en: 'tomorrow {time}' },
  'when.yesterday': { zh: '昨天 {time}', en: 'yesterday {time}' },
  'when.day': { zh: '{day} {time}', en: '{day} {time}' },
} as const satisfies Catalogue

const delivery = {
  'delivery.metered': {
    zh: '{int:nozzle} 号枪 · {grade} · {ml:volume} 升',
    en: 'Nozzle {int:nozzle} · {grade} · {ml:volume} L',
  },
  'delivery.byAmount': {
    zh: '{int:nozzle} 号枪 · {grade} · 加 {fen:amount} 元',
    en: 'Nozzle {int:nozzle} · {grade} · ¥{fen:amount} of fuel',
  },
  'delivery.byVolume': {
    zh: '{int:nozzle} 号枪 · {grade} · 加 {ml:volume} 升',
    en: 'Nozzle {int:nozzle} · {grade} · {ml:volume} L of fuel',
  },
} as const satisfies Catalogue

const consent = {
  'consent.title': { zh: '加入会员', en: 'Become a member' },
  'consent.body': {
    zh: '我们保存您的微信标识、加油订单、积分和优惠券，用来计价、结算和开票。不索要手机号和位置。',
    en: 'We keep your WeChat id, fuel orders, points and coupons to price, settle and invoice. No phone number, no location.',
  },
  'consent.policy': { zh: '查看隐私政策', en: 'Read the privacy policy' },
  'consent.agree': { zh: '同意并继续', en: 'Agree and continue' },
  'consent.decline': { zh: '暂不', en: 'Not now' },
  'consent.unopened': {
    zh: '隐私政策暂时打不开，请稍后再试。',
    en: 'The policy cannot be opened now. Try again later.',
  },
} as const satisfies Catalogue

const home = {
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

const fuelling = {
  'fuelling.title': { zh: '加油', en: 'Fuelling' },
  'fuelling.pickHint': { zh: '请选择您的油枪', en: 'Pick your nozzle' },
  'fuelling.looking': { zh: '正在查看这把枪', en: 'Looking at this nozzle' },
  'fuelling.noNozzles': { zh: '油站还没有登记油枪', en: 'No nozzles here yet' },
  'fuelling.wait': {
    zh: '加完挂枪后，这里会出现您的订单。',
    en: 'Your order shows here when the nozzle is back.',
  },
  'fuelling.lookAgain': { zh: '再看一次', en: 'Look again' },
  'fuelling.endedAt': { zh: '{time:endedAt} 加完', en: 'done {time:endedAt}' },
  'fuelling.lockExpired': {
    zh: '保留时间已到，请重新选择这一笔。没有扣款。',
    en: 'The time is over. Pick it again. Nothing was charged.',
  },
  'fuelling.other': { zh: '其他', en: 'Other' },
  'fuelling.otherYuan': { zh: '输入金额（整元，10–5000）', en: 'Whole yuan, 10–5000' },
  'fuelling.otherLitres': { zh: '输入升数（整升，1–1000）', en: 'Whole litres, 1–1000' },
  'fuelling.chipYuan': { zh: '{int:yuan} 元', en: '¥{int:yuan}' },
  'fuelling.chipLitres': { zh: '{int:litres} 升', en: '{int:litres} L' },
  'fuelling.prepayHint': {
    zh: '多付的按实际加油量立即退回。',
    en: 'What you do not use is refunded at once.',
  },
  'fuelling.prepayGo': { zh: '下一步，看价格', en: 'Next: the price' },
  'fuelling.postPay': { zh: '先加油后付款', en: 'Fuel first' },
} as const satisfies Catalogue

const quote = {
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

const confirming = {
  'confirming.stalled': {
    zh: '还没有收到支付结果。已扣款的订单会自动完成，请勿重复支付。',
    en: 'No result yet. If you were charged the order completes by itself. Do not pay again.',
  },
  'confirming.askAgain': { zh: '再查一次', en: 'Ask again' },
  'confirming.back': { zh: '没有付款，返回订单', en: 'I did not pay, back to the order' },
} as const satisfies Catalogue

const result = {
  'result.title': { zh: '支付结果', en: 'Result' },
  'result.invoiceAsked': { zh: '发票已申请，开好后通知您', en: 'Invoice requested; you will be told' },
  'result.invoicePersonal': { zh: '个人', en: 'Person' },
  'result.invoiceCompany': { zh: '单位', en: 'Company' },
  'result.invoiceName': { zh: '抬头', en: 'Title' },
  'result.invoiceTaxNumber': { zh: '税号', en: 'Tax number' },
  'result.invoiceEmail': { zh: '邮箱（可不填）', en: 'E-mail (optional)' },
  'result.invoiceSend': { zh: '申请发票 ¥{fen:amount}', en: 'Request invoice ¥{fen:amount}' },
  'result.invoiceNameWrong': { zh: '请填写抬头', en: 'Fill in the title' },
  'result.invoiceTaxWrong': {
    zh: '税号是 15、18 或 20 位数字和大写字母',
    en: 'The tax number has 15, 18 or 20 digits and capitals',
  },
  'result.invoiceEmailWrong': { zh: '邮箱格式不对', en: 'This is no e-mail address' },
  'result.reminded': {
    zh: '已记下，会提醒您 {int:accepted} 种消息',
    en: 'Noted: {int:accepted} kinds of reminders',
  },
  'result.notReminded': { zh: '没有开启提醒', en: 'No reminders switched on' },
  'result.given': { zh: '订单已取消，没有扣款', en: 'Given up, nothing charged' },
  'result.refunded': { zh: '已退 ¥{fen:refunded}', en: '¥{fen:refunded} refunded' },
  'result.voided': { zh: '没有使用，款项已退回', en: 'Not used, refunded' },
} as const satisfies Catalogue

export const appTexts = {
  ...states,
  ...when,
  ...delivery,
  ...consent,
  ...home,
  ...fuelling,
  ...quote,
  ...confirming,
  ...result,
} as const
