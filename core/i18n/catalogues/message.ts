import type { Catalogue } from '../entry'

/** Messages as the inbox shows them: what happened, what it costs, what to do next. */
export const messageTexts = {
  'message.orderPaid': {
    zh: '{int:nozzle} 号枪 {ml:volume} 升，已支付 ¥{fen:paid}[，省 ¥{fen:saved}][，得 {int:points} 积分]。',
    en: 'Nozzle {int:nozzle}, {ml:volume} L: ¥{fen:paid} paid[, ¥{fen:saved} saved][, {int:points} point{s:points} earned].',
  },
  'message.refundRequested': {
    zh: '退款 ¥{fen:amount} 处理中[，已扣用掉的积分 ¥{fen:withheld}][，积分 {signed:points}]。通常 3 天内原路退回。',
    en: 'Refund of ¥{fen:amount} on its way[, ¥{fen:withheld} kept for points already used][, points {signed:points}]. Usually back within 3 days, the way it was paid.',
  },
  'message.strayReturned': {
    zh: '收到一笔多付的 ¥{fen:amount}，正原路退回。',
    en: '¥{fen:amount} was paid too much and is on its way back.',
  },
  'message.prepayDifference': {
    zh: '预付多出的 ¥{fen:amount} 正原路退回。',
    en: '¥{fen:amount} of your prepayment was not used and is on its way back.',
  },
  'message.refundRefused': {
    zh: '退款 ¥{fen:amount} 未能退回，积分和优惠已恢复，请联系油站。',
    en: 'The refund of ¥{fen:amount} did not go through; points and benefits are back. Ask the station.',
  },
  'message.refundDeclined': {
    zh: '退款申请 ¥{fen:amount} 没有通过：{why}',
    en: 'Your request for ¥{fen:amount} back was declined: {why}',
  },
  'message.reportInWork': { zh: '您反映的问题正在处理：{answer}', en: 'Your report is in work: {answer}' },
  'message.reportSolved': { zh: '您反映的问题已处理：{answer}', en: 'Your report is solved: {answer}' },
  'message.prepayVoided': {
    zh: '预付的加油没有使用，¥{fen:amount} 正原路退回。',
    en: 'The prepaid fuelling was not used. ¥{fen:amount} is on its way back.',
  },

  'message.closingAsked': {
    zh: '您已申请注销，{at:closesAt} 后生效。如果不是您本人，或改变主意，在此之前可以保留会员。',
    en: 'You asked to close your account. It closes after {at:closesAt}. If that was not you, or you change your mind, keep it before then.',
  },
  'message.refundCovered': {
    zh: '您申请退回的 ¥{fen:amount}，油站已退款，这笔申请已了结。',
    en: 'The station has refunded the ¥{fen:amount} that you asked back. Your request is settled.',
  },
  'message.pointsLapsing': {
    zh: '{int:points} 积分将在 {day} 到期，可兑加油券或加油时抵扣。',
    en: '{int:points} points lapse on {day}. Take a fuel coupon for them, or use them when you fuel.',
  },
  'message.couponLapsing': {
    zh: '{name}[ 和另外 {int:more} 张券]将在 {day} 到期，请在当天前使用。',
    en: '{name}[ and {int:more} more] lapses on {day}. Use it until then.',
  },
  'message.tierRisen': {
    zh: '您已升为{tier:tier}[，每升省 {fen:off} 元]。',
    en: 'You are {tier:tier} now[: ¥{fen:off}/L off].',
  },
  'message.tierFallen': {
    zh: '等级已调整为{tier:tier}[，每升省 {fen:off} 元][，再得 {int:missing} 成长值可回升]。',
    en: 'Your tier is {tier:tier} now[: ¥{fen:off}/L off][. {int:missing} growth takes you back up].',
  },
  'message.tierFallSoon': {
    zh: '{day} 评定等级，保住{tier:tier}还差 {int:missing} 成长值。',
    en: 'Tiers are set on {day}. {int:missing} growth is missing to stay {tier:tier}.',
  },

  /** grade, old, new, size of the change, when; prices in fen per litre */
  'message.priceChange': {
    zh: '{grade} {at:effectiveAt} 起 {fen:price} 元/升（原 {fen:previous}，{signedFen:change}）。',
    en: '{grade} from {at:effectiveAt}: ¥{fen:price}/L (was ¥{fen:previous}, {signedFen:change}).',
  },
  'message.birthdaySoon': {
    zh: '{day} 是您的生日。生日券已到账，当天加油双倍积分。',
    en: 'Your birthday is on {day}. Your birthday coupon is here; points double on the day.',
  },

  'message.invoiceIssued': {
    zh: '发票已开：¥{fen:amount}，号码 {number}。可在发票页查看。',
    en: 'Your invoice is issued: ¥{fen:amount}, number {number}. See it on the invoice page.',
  },
  'message.invoiceFailed': {
    zh: '发票没有开成（¥{fen:amount}）。请核对抬头和税号后再申请。',
    en: 'The invoice over ¥{fen:amount} failed. Check title and tax number, then ask again.',
  },
  'message.invoiceReversed': {
    zh: '发票 {number} 已冲红（¥{fen:amount}）。',
    en: 'Invoice {number} over ¥{fen:amount} was reversed.',
  },
} as const satisfies Catalogue
