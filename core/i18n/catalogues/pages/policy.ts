import type { Catalogue } from '../../entry'

/** The privacy policy, as it is shown. Raise `privacyPolicyVersion` in miniprogram/config.ts when its meaning changes. */
export const policyTexts = {
  'policy.title': { zh: '隐私政策', en: 'Privacy policy' },
  'policy.version': { zh: '版本 {version}，{date} 起生效', en: 'Version {version}, in force since {date}' },
  'policy.short': {
    zh: '我们只保存加油、结算和会员服务需要的信息；不卖给任何人；您随时可以查看、导出、撤回同意和注销。',
    en: 'We keep what fuelling, settling and membership need, sell it to nobody, and let you see it, take it out, withdraw consent and leave at any time.',
  },
  'policyTitle.who': { zh: '谁负责', en: 'Who is responsible' },
  'policyBody.who': {
    zh: '本小程序由您加油的油站的经营单位运营，名称就是订单上的收款方，电话在油站页面。个人信息的问题由它负责回答，15 个工作日内答复。',
    en: 'The mini-program is run by the company behind the station where you fuel: the payee on your order, with its phone number on the station page. It answers for your data, within 15 working days.',
  },
  'policyTitle.what': { zh: '收集什么，为了什么', en: 'What is collected, and why' },
  'policyBody.what': {
    zh: '微信标识：认出您的账户。\n加油订单、支付、退款：结算、售后和记账。\n积分、等级、优惠券：会员服务。\n昵称和头像（选填）：称呼您、显示账户。\n生日（选填，年份可不填）：生日券和双倍积分。\n手机号（选填）：订单有问题时联系您。\n车牌和车型（选填）：记在订单上、提醒加错油。\n发票抬头、税号、邮箱：您申请发票时开票和发送。\n评价、意见和照片：处理您反映的问题；评价会公开，只显示昵称。\n操作和错误记录：保障安全、排查故障。',
    en: 'WeChat id: to know your account.\nFuel orders, payments, refunds: to settle, to serve you afterwards, to keep the books.\nPoints, tier, coupons: membership.\nName and picture (optional): to address you and show your account.\nBirthday (optional, without the year if you like): coupon and double points.\nPhone number (optional): to reach you when an order goes wrong.\nPlate and model (optional): noted on orders, to warn of a wrong fuel.\nInvoice title, tax number, e-mail: to issue and send the invoice you ask for.\nRatings, reports and photos: to deal with what you tell us; ratings are public under your chosen name.\nLogs of actions and errors: for safety and repairs.',
  },
  'policyTitle.permissions': { zh: '用到的微信权限', en: 'Permissions in WeChat' },
  'policyBody.permissions': {
    zh: '位置：按距离排列油站；只在您查看时读取，不保存。\n相机和相册：您选择头像、拍摄问题照片时。\n手机号、发票抬头、车牌：您点按并同意后由微信提供。\n摄像扫码：扫油枪上的码。\n不同意任何一项都能加油。',
    en: 'Position: to sort stations by distance; read only while you look, not kept.\nCamera and album: when you choose a picture or photograph a problem.\nPhone number, invoice title, plate: given by WeChat after your tap and consent.\nScanning: for the code at the nozzle.\nYou can fuel without any of them.',
  },
  'policyTitle.plates': { zh: '车牌识别', en: 'Plate recognition' },
  'policyBody.plates': {
    zh: '只有您单独同意后，油站摄像头读到的车牌才会与您的车辆对照，用于预约和订单。默认不开，随时可关；关闭后不再对照。',
    en: 'Only if you agree to it separately is a plate that a station camera reads compared with your vehicles, for bookings and orders. It is off unless you turn it on, and you can turn it off at any time.',
  },
  'policyTitle.others': { zh: '交给谁', en: 'Who else receives it' },
  'policyBody.others': {
    zh: '微信（腾讯）：登录、消息提醒、文字安全检查；本服务运行在腾讯云。\n微信支付：收款和退款，需要订单号、金额和微信标识。\n开票服务商：您申请发票时，需要抬头、税号、金额和邮箱。\n油站控制器：只收到枪号、油品、升数和金额，不含您的身份。\n监管和司法机关：法律要求时。\n此外不提供给任何人，不用于广告。数据存放在中国境内。',
    en: "WeChat (Tencent): sign-in, notices, checks of texts; the service runs in Tencent Cloud.\nWeChat Pay: payment and refund, with order number, amount and WeChat id.\nThe invoicing provider: when you ask for an invoice, with title, tax number, amount and e-mail.\nThe station's controller: nozzle, fuel, litres and amount only, not who you are.\nAuthorities: where the law demands it.\nNobody else, and never for advertising. The data stays in mainland China.",
  },
  'policyTitle.keeping': { zh: '保存多久', en: 'How long it is kept' },
  'policyBody.keeping': {
    zh: '会员资料、车辆、消息：到您删除或注销为止。\n订单、支付、发票：会计法规要求的期限（凭证和账簿 30 年），注销后不再与您相连。\n没有用上的照片：1 天；报告的照片随报告保存。\n同意记录：作为依据保存到账户结束后 3 年。',
    en: 'Details, vehicles, messages: until you delete them or leave.\nOrders, payments, invoices: as long as accounting law wants (30 years for vouchers and books), no longer tied to you once you have left.\nPhotos that were not used: one day; photos of a report as long as the report.\nRecords of consent: as proof, until three years after the account has ended.',
  },
  'policyTitle.safety': { zh: '怎样保护', en: 'How it is protected' },
  'policyBody.safety': {
    zh: '传输加密；手机号、车牌、发票抬头和税号加密保存；工作人员按职责查看并留下记录；数据库和文件不对外开放。万一泄露，会及时通知您并报告主管部门。',
    en: 'Encrypted on the way; phone number, plate, invoice title and tax number encrypted at rest; staff see what their work needs, and it is recorded; database and files are closed to the outside. Should anything leak, you and the authority are told without delay.',
  },
  'policyTitle.rights': { zh: '您的权利', en: 'Your rights' },
  'policyBody.rights': {
    zh: '查看和更正：个人资料、车辆。\n复制：隐私与数据 → 导出我的数据。\n撤回同意：隐私与数据 → 我同意过的。\n删除：逐项删除，或注销账户，确认 24 小时后生效。\n不满意可以联系油站，或向网信部门投诉。',
    en: 'See and correct: details, vehicles.\nCopy: Privacy and data → Take my data out.\nWithdraw consent: Privacy and data → What I agreed to.\nErase: item by item, or close the account, which takes effect after 24 hours.\nIf you are not content, ask the station, or complain to the cyberspace authority.',
  },
  'policyTitle.minors': { zh: '未成年人', en: 'Minors' },
  'policyBody.minors': {
    zh: '服务面向有驾驶资格的成年人，不收集 14 岁以下儿童的信息；如有误收，告知后立即删除。',
    en: 'The service is for adults who drive. We collect nothing of children under 14; should it happen, tell us and it is erased at once.',
  },
  'policyTitle.changes': { zh: '更新', en: 'Changes' },
  'policyBody.changes': {
    zh: '用途或对象有变时更新版本，并在下次使用前请您重新同意。',
    en: 'When purposes or receivers change, the version changes, and you are asked again before the next use.',
  },
} as const satisfies Catalogue
