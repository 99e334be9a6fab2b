import type { Catalogue } from '../../entry'

/** Words of the help page: questions by subject, ways to reach people, safety at the pump. */
export const helpTexts = {
  'help.title': { zh: '帮助与客服', en: 'Help and service' },
  'help.search': { zh: '搜索问题', en: 'Search' },
  'help.clear': { zh: '清除', en: 'Clear' },
  'help.nothing': { zh: '没有找到，请打电话或问在线客服。', en: 'Nothing found. Call us or ask online.' },
  'help.call': { zh: '打电话', en: 'Call' },
  'help.chat': { zh: '在线客服', en: 'Ask online' },
  'help.report': { zh: '报异常', en: 'Report a problem' },
  'help.noPhone': {
    zh: '电话暂时读不到，请稍后再试。',
    en: 'The number cannot be read right now. Try again in a moment.',
  },
  'help.safety': { zh: '加油安全', en: 'Safety at the pump' },
  'help.safety.engine': {
    zh: '熄火后再加油，车上人员不启动车辆',
    en: 'Engine off before fuelling, and off until it is over',
  },
  'help.safety.smoke': { zh: '站内不吸烟、不用明火', en: 'No smoking and no open fire at the station' },
  'help.safety.phone': {
    zh: '在车内用手机付款，不在加油机旁使用',
    en: 'Pay by phone inside the car, not beside the pump',
  },
  'help.safety.static': {
    zh: '自助加油前先触摸静电释放器',
    en: 'Touch the static discharge pad before you fuel yourself',
  },
  'help.safety.leak': {
    zh: '闻到浓油味或见漏油，马上离开并告诉工作人员',
    en: 'Strong smell or a leak: move away and tell the staff',
  },

  'help.group.pay': { zh: '加油与支付', en: 'Fuelling and paying' },
  'help.group.refund': { zh: '退款与发票', en: 'Refunds and invoices' },
  'help.group.member': { zh: '会员、积分与优惠券', en: 'Membership, points, coupons' },
  'help.group.data': { zh: '账号与隐私', en: 'Account and privacy' },

  'help.question.how': { zh: '怎么在手机上付油款？', en: 'How do I pay by phone?' },
  'help.answer.how': {
    zh: '加完油点“我要加油”，选油枪号或扫枪上的二维码，核对升数和金额，确认后用微信支付。付完即可驶离。',
    en: 'When it is done, tap Fuel now, pick the nozzle or scan its code, check litres and amount, and pay with WeChat. Then you may drive off.',
  },
  'help.question.wrong': { zh: '显示的不是我的那一笔怎么办？', en: 'What if it is not my delivery?' },
  'help.answer.wrong': {
    zh: '请不要付款，返回重新选枪号。仍不对请点“报异常”或告诉工作人员。',
    en: 'Do not pay. Go back and pick the nozzle again. If it is still wrong, report it or tell the staff.',
  },
  'help.question.charged': { zh: '扣款了但显示未支付？', en: 'Charged, but shown as unpaid?' },
  'help.answer.charged': {
    zh: '请不要重复支付。系统会向微信核对，通常 3 秒内更新；多付的会自动原路退回。',
    en: 'Do not pay again. We ask WeChat, usually within 3 seconds. What was paid twice goes back by itself.',
  },
  'help.question.price': { zh: '为什么付的比油机金额少？', en: 'Why do I pay less than the pump shows?' },
  'help.answer.price': {
    zh: '等级、活动、优惠券和积分都已减掉。订单里每一行都写着减了多少和原因。',
    en: 'Tier, offers, coupon and points are taken off. Each line of the order says how much and why.',
  },
  'help.question.refund': { zh: '怎么退款，多久到账？', en: 'How do I get a refund?' },
  'help.answer.refund': {
    zh: '在订单里申请退款。同意后原路退回，零钱即时，银行卡通常 1–3 天。',
    en: 'Ask for it in the order. It goes back the way it was paid: at once to the balance, 1–3 days to a card.',
  },
  'help.question.invoice': { zh: '怎么开发票？', en: 'How do I get an invoice?' },
  'help.answer.invoice': {
    zh: '付款后在订单里点“开发票”，填抬头和税号，电子发票开好后会通知您。',
    en: 'Tap Invoice in the paid order and fill in title and tax number. You are told when it is issued.',
  },
  'help.question.points': { zh: '积分怎么用？', en: 'What are points for?' },
  'help.answer.points': {
    zh: '在积分页兑加油券最划算，也可以在付款时直接抵油款。',
    en: 'Exchanging them for a fuel coupon is worth most; they also pay part of the fuel directly.',
  },
  'help.question.coupon': { zh: '优惠券为什么不能用？', en: 'Why can my coupon not be used?' },
  'help.answer.coupon': {
    zh: '看券上的门槛、油品和有效期。付款页会写明没用上的原因，例如还差多少元。',
    en: 'Look at its threshold, fuels and dates. The payment page says why it was not used, such as how much is missing.',
  },
  'help.question.tier': { zh: '等级怎么升？', en: 'How does my tier rise?' },
  'help.answer.tier': {
    zh: '看最近 12 个月的加油金额和次数。成长页写着还差多少、有哪些权益。',
    en: 'By what you fuelled in the last 12 months. The growth page shows what is missing and what it brings.',
  },
  'help.question.phone': { zh: '一定要留手机号吗？', en: 'Do I have to give my phone number?' },
  'help.answer.phone': {
    zh: '不用。微信登录就能用，只有需要联系您的功能才会问一次。',
    en: 'No. Signing in with WeChat is enough; it is asked once by what needs to reach you.',
  },
  'help.question.delete': { zh: '怎么导出或删除我的数据？', en: 'How do I export or delete my data?' },
  'help.answer.delete': {
    zh: '在“我的 · 隐私与数据”里可以查看、导出和注销。付款记录按法律保留。',
    en: 'Under Me, Privacy and data. Records of payments are kept as the law says.',
  },
} as const satisfies Catalogue
