import type { Catalogue } from '../entry'

/** Words of the pages: home, fuelling (pick, quote, live), result. */

const common = {
  'common.yuanPerLitre': { zh: '元/升', en: '¥/L' },
  'common.litres': { zh: '{ml:volume} 升', en: '{ml:volume} L' },
  'common.nozzle': { zh: '{int:nozzle} 号枪', en: 'Nozzle {int:nozzle}' },
  'common.retry': { zh: '再试一次', en: 'Try again' },
  'common.back': { zh: '返回', en: 'Back' },
  'common.cancel': { zh: '取消', en: 'Cancel' },
  'common.done': { zh: '完成', en: 'Done' },
  'common.loading': { zh: '正在读取', en: 'Loading' },
  'common.offline': {
    zh: '网络不稳，已为您保留这笔订单，恢复后自动继续。',
    en: 'The connection is unsteady. Your order is kept and goes on by itself.',
  },
} as const satisfies Catalogue

const home = {
  'home.title': { zh: '加油', en: 'Fuel' },
  'home.open': { zh: '营业中', en: 'Open' },
  'home.closed': { zh: '休息中', en: 'Closed' },
  'home.messages': { zh: '消息', en: 'Messages' },
  'home.fuelNow': { zh: '我要加油', en: 'Fuel now' },
  'home.signIn': { zh: '登录看会员价', en: 'Sign in for member prices' },
  'home.joinHint': { zh: '登录后每升立省 {fen:off} 元', en: 'Members pay ¥{fen:off}/L less' },
  'home.growth': { zh: '成长 {int:growth}/{int:threshold}', en: 'Growth {int:growth}/{int:threshold}' },
  'home.growthTop': { zh: '成长 {int:growth}，已是最高等级', en: 'Growth {int:growth}, the top tier' },
  'home.offPerLitre': { zh: '每升省 {fen:off} 元', en: '¥{fen:off}/L off' },
  'home.toNextTier': {
    zh: '再加油 {int:missing} 元升{tier:tier}',
    en: '{int:missing} yuan more to {tier:tier}',
  },
  'home.memberPrice': { zh: '会员价', en: 'Member price' },
  'home.nextPrice': {
    zh: '{at:effectiveAt} 起 {grade} {signedFen:change}',
    en: '{grade} {signedFen:change} from {at:effectiveAt}',
  },
  'home.points': { zh: '{int:points} 积分', en: '{int:points} points' },
  'home.coupons': { zh: '{int:coupons} 张券', en: 'Coupons: {int:coupons}' },
  'home.orders': { zh: '订单', en: 'Orders' },
  'home.openOrder': { zh: '有一笔未完成，去看看', en: 'One order is waiting. See it' },
  'home.changeStation': { zh: '换油站', en: 'Other station' },
} as const satisfies Catalogue

const fuelling = {
  'fuelling.pickTitle': { zh: '选择油枪', en: 'Pick your nozzle' },
  'fuelling.scan': { zh: '扫枪上二维码', en: 'Scan the code on the nozzle' },
  'fuelling.sale': {
    zh: '{int:nozzle} 号枪 · {grade} · {ml:volume} 升 · {time:endedAt} 加完',
    en: 'Nozzle {int:nozzle} · {grade} · {ml:volume} L · done {time:endedAt}',
  },
  'fuelling.isItYours': { zh: '是您的这一笔吗？', en: 'Is this one yours?' },
  'fuelling.mine': { zh: '这是我的，去确认', en: 'It is mine, go on' },
  'fuelling.notMine': { zh: '不是我的', en: 'Not mine' },
  'fuelling.noSale': {
    zh: '这把枪没有待付的加油。加完挂枪后再看。',
    en: 'Nothing to pay at this nozzle. Look again when the nozzle is back in place.',
  },
  'fuelling.live': {
    zh: '正在加油 {ml:volume} 升 ¥{fen:amount}',
    en: 'Fuelling {ml:volume} L ¥{fen:amount}',
  },
  'fuelling.liveStale': {
    zh: '{time:at} 的读数，油站暂时联系不上',
    en: 'Reading of {time:at}. The station cannot be reached',
  },
  'fuelling.prepay': { zh: '先付款再加油', en: 'Pay before fuelling' },
  'fuelling.byAmount': { zh: '按金额', en: 'By amount' },
  'fuelling.byVolume': { zh: '按升数', en: 'By litres' },
  'fuelling.authorised': { zh: '已付款，请提 {int:nozzle} 号枪', en: 'Paid. Lift nozzle {int:nozzle}' },
} as const satisfies Catalogue

const quote = {
  'quotePage.title': { zh: '确认订单', en: 'Confirm your order' },
  'quotePage.due': { zh: '应付 ¥{fen:due}', en: 'To pay ¥{fen:due}' },
  'quotePage.saved': { zh: '已省 ¥{fen:saved}', en: '¥{fen:saved} saved' },
  'quotePage.metered': { zh: '挂牌金额', en: 'Pump amount' },
  'quotePage.coupon': { zh: '优惠券', en: 'Coupon' },
  'quotePage.noCoupon': { zh: '不用券', en: 'No coupon' },
  'quotePage.couponsUsable': { zh: '{int:count} 张可用', en: '{int:count} to use' },
  'quotePage.points': { zh: '积分可抵 ¥{fen:amount}', en: 'Points can pay ¥{fen:amount}' },
  'quotePage.why': { zh: '为什么是这个价', en: 'Why this price' },
  'quotePage.applied': { zh: '已用', en: 'Applied' },
  'quotePage.notApplied': { zh: '未用', en: 'Not applied' },
  'quotePage.toEarn': { zh: '付款后得 {int:points} 积分', en: '{int:points} points once paid' },
  'quotePage.multiplier': { zh: '积分 {times:multiplier} 倍', en: 'Points ×{times:multiplier}' },
  'quotePage.payee': { zh: '收款方 {payee}', en: 'Paid to {payee}' },
  'quotePage.pay': { zh: '微信支付 ¥{fen:due}', en: 'WeChat Pay ¥{fen:due}' },
  'quotePage.payNothing': { zh: '确认，无需付款', en: 'Confirm, nothing to pay' },
  'quotePage.timeLeft': { zh: '为您保留到 {time:until}', en: 'Kept for you until {time:until}' },
  'quotePage.release': { zh: '不是我的，放弃', en: 'Not mine, give it up' },
} as const satisfies Catalogue

const result = {
  'result.paid': { zh: '已支付', en: 'Paid' },
  'result.confirming': {
    zh: '支付结果确认中，请勿重复支付。通常 3 秒内完成。',
    en: 'Your payment is being confirmed. Do not pay again. It usually takes 3 seconds.',
  },
  'result.notPaid': { zh: '还没有付款，没有扣款。', en: 'Not paid yet, nothing was charged.' },
  'result.payAgain': { zh: '继续支付', en: 'Go on to pay' },
  'result.summary': {
    zh: '[本次省 ¥{fen:saved}][ · 得 {int:points} 积分]',
    en: '[¥{fen:saved} saved][ · {int:points} points earned]',
  },
  'result.tierRisen': { zh: '已升为{tier:tier}', en: 'You are {tier:tier} now' },
  'result.invoice': { zh: '开发票', en: 'Invoice' },
  'result.rate': { zh: '评价', en: 'Rate' },
  'result.remind': { zh: '提醒我：到账 · 油价 · 生日', en: 'Remind me: payments · prices · birthday' },
  'result.safeToLeave': { zh: '可以驶离', en: 'You may drive off' },
} as const satisfies Catalogue

export const pageTexts = { ...common, ...home, ...fuelling, ...quote, ...result } as const
