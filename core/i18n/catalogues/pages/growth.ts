import type { Catalogue } from '../../entry'

/** Words of the growth page: tiers, benefits, months, questions. */
export const growthTexts = {
  'growth.title': { zh: '成长与权益', en: 'Growth and benefits' },
  'growth.value': { zh: '成长值', en: 'Growth' },
  'growth.toNext': {
    zh: '再加油 {int:missing} 元升{tier:tier}',
    en: '{int:missing} yuan of fuel more to {tier:tier}',
  },
  'growth.top': { zh: '已是最高等级', en: 'You are at the top' },
  'growth.keep': {
    zh: '{day} 评定等级，保住{tier:tier}还差 {int:missing} 成长值。',
    en: 'Tiers are set on {day}. {int:missing} growth is missing to stay {tier:tier}.',
  },
  'growth.kept': {
    zh: '{day} 评定等级，{tier:tier}已保住。',
    en: 'Tiers are set on {day}. {tier:tier} is safe.',
  },
  'growth.fall': {
    zh: '如果不再加油，到时会降为{tier:tier}。',
    en: 'Without another fuelling it becomes {tier:tier}.',
  },
  'growth.leaving': {
    zh: '下月起，一年前的 {int:growth} 成长值不再计入。',
    en: 'From next month on, {int:growth} growth of a year ago counts no more.',
  },
  'growth.benefits': { zh: '我的权益', en: 'My benefits' },
  'growth.benefitsNext': { zh: '现在 → {tier:tier}', en: 'Now → {tier:tier}' },
  'growth.off': { zh: '加油每升省', en: 'Off every litre' },
  'growth.offHint': {
    zh: '结算时自动减，可与一张优惠券同用。',
    en: 'Taken off by itself, also with a coupon.',
  },
  'growth.offValue': { zh: '{fen:off} 元', en: '¥{fen:off}' },
  'growth.multiplier': { zh: '积分倍数', en: 'Points multiplier' },
  'growth.multiplierHint': { zh: '按实付金额计分后乘以倍数。', en: 'Points for what you pay, times this.' },
  'growth.times': { zh: '{times:times} 倍', en: '{times:times}×' },
  'growth.birthday': { zh: '生日当天积分', en: 'Points on your birthday' },
  'growth.birthdayHint': {
    zh: '生日前三天送生日券。在资料里填生日即可。',
    en: 'With a coupon three days before. Tell your birthday in your data.',
  },
  'growth.months': { zh: '近 12 个月', en: 'Last 12 months' },
  'growth.monthDetail': {
    zh: '{month}：加油 {int:yuan} 元[，{int:days} 个达标日]，成长值 {int:growth}',
    en: '{month}: {int:yuan} yuan of fuel[, {int:days} qualifying days], growth {int:growth}',
  },
  'growth.monthsSay': {
    zh: '共 {int:growth}，最多的是 {int:month} 月（{int:most}）。点柱子看明细。',
    en: '{int:growth} in all, most of it in month {int:month} ({int:most}). Tap a bar for more.',
  },
  'growth.monthsNone': { zh: '还没有成长值，加一次油就有。', en: 'No growth yet: fuel once and there is.' },
  'growth.brings': { zh: '再加一次油会得到', en: 'What another fuelling brings' },
  'growth.bringsPaid': { zh: '加油 {int:yuan} 元', en: '{int:yuan} yuan of fuel' },
  'growth.bringsWhat': {
    zh: '成长 +{int:growth} · 积分 +{int:points}',
    en: 'Growth +{int:growth} · points +{int:points}',
  },
  'growth.bringsTier': { zh: '升为{tier:tier}', en: 'Makes you {tier:tier}' },
  'growth.earn': { zh: '成长值怎么来', en: 'How growth is earned' },
  'growth.earnYuan': { zh: '加油每实付 1 元得 1', en: '1 for every yuan paid for fuel' },
  'growth.earnDay': {
    zh: '当天加油满 {fen:amount} 元，再加 {int:growth}，每天一次',
    en: '{int:growth} more on a day with ¥{fen:amount} or more, once a day',
  },
  'growth.faq': { zh: '常见问题', en: 'Questions' },
  'growth.question.when': { zh: '什么时候升级？', en: 'When do I rise?' },
  'growth.answer.when': {
    zh: '成长值一到，付款后马上升级，下一次加油就按新等级优惠。',
    en: 'The moment your growth reaches it, right after paying. The next fuelling has the new benefits.',
  },
  'growth.question.fall': { zh: '会降级吗？', en: 'Can my tier fall?' },
  'growth.answer.fall': {
    zh: '每月 1 日看最近 12 个月的成长值。不够时最多降一级，降级前会提前告诉您。',
    en: 'On the 1st of each month the last 12 months count. If they are short it falls by one step at most, and you are told before.',
  },
  'growth.question.refund': { zh: '退款会影响成长值吗？', en: 'Does a refund change my growth?' },
  'growth.answer.refund': {
    zh: '会。退掉的金额从原来那个月扣回；因这一笔升的级也会退回。',
    en: 'Yes. What is refunded comes off the month it was paid in, and a tier that this payment brought goes back.',
  },
  'growth.question.points': { zh: '花积分会减少成长值吗？', en: 'Do spent points lower my growth?' },
  'growth.answer.points': {
    zh: '不会。成长值只看加油实付的钱，和积分余额无关。',
    en: 'No. Growth counts what you paid for fuel and has nothing to do with your points.',
  },
} as const satisfies Catalogue
