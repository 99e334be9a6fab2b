import type { Catalogue } from '../../entry'

/** Words of the member's own page. */
export const profileTexts = {
  'profile.title': { zh: '个人资料', en: 'My details' },
  'profile.avatar': { zh: '更换头像', en: 'Change the picture' },
  'profile.uploading': { zh: '正在上传', en: 'Uploading' },
  'profile.nickname': { zh: '昵称', en: 'Name' },
  'profile.nicknamePlaceholder': { zh: '怎么称呼您', en: 'What shall we call you' },
  'profile.birthday': { zh: '生日', en: 'Birthday' },
  'profile.phone': { zh: '手机号', en: 'Phone number' },
  'profile.vehicles': { zh: '车辆', en: 'Vehicles' },
  'profile.vehiclesCount': { zh: '{int:count} 辆', en: '{int:count}' },
  'profile.notSaid': { zh: '未填写', en: 'Not given' },
  'profile.since': { zh: '{day:at} 加入', en: 'Member since {day:at}' },
  'profile.saved': { zh: '已保存', en: 'Saved' },
  'profile.missing': { zh: '还差 {int:count} 项', en: '{int:count} to go' },
  'profile.missingHint': {
    zh: '都可以不填，填了会更方便。',
    en: 'None is needed; each makes something easier.',
  },
  'profile.gap.nickname': { zh: '昵称：客服知道怎么称呼您', en: 'Name: how we address you' },
  'profile.gap.avatar': { zh: '头像：一眼认出自己的账户', en: 'Picture: know your account at a glance' },
  'profile.gap.vehicle': { zh: '车辆：选错油品时提醒您', en: 'Vehicle: be told of a wrong fuel' },
  'profile.gap.birthday': {
    zh: '生日：收到生日券，当天双倍积分',
    en: 'Birthday: a coupon, and double points',
  },
  'profile.gap.phone': { zh: '手机号：订单有问题时联系得上', en: 'Phone: reached when an order goes wrong' },

  'profile.birthdayPurpose': {
    zh: '只用于生日券和当天双倍积分。年份可以不填；一年内只能改一次。',
    en: 'Only for the birthday coupon and double points on the day. The year is optional. It can be changed once a year.',
  },
  'profile.birthdayFixed': {
    zh: '{day:until} 后可以修改。填错了请找工作人员。',
    en: 'Can be changed after {day:until}. Ask the staff if it is wrong.',
  },
  'profile.birthdayAgain': {
    zh: '{day:until} 后可以重新填写。',
    en: 'Can be given again after {day:until}.',
  },
  'profile.birthdayPick': { zh: '选择日期', en: 'Choose a date' },
  'profile.birthdayYear': { zh: '记下年份', en: 'Keep the year' },
  'profile.birthdayDay': { zh: '{int:month} 月 {int:day} 日', en: '{int:month}/{int:day}' },
  'profile.birthdayFull': { zh: '{year} 年 {int:month} 月 {int:day} 日', en: '{year}-{int:month}-{int:day}' },
  'profile.birthdayForget': { zh: '不再提供', en: 'Take it back' },

  'profile.phonePurpose': {
    zh: '用于订单有问题时联系您。加密保存，只显示一部分；不打营销电话。',
    en: 'To reach you when an order goes wrong. Kept encrypted, shown in part, never used for sales calls.',
  },
  'profile.phoneBind': { zh: '用微信手机号绑定', en: 'Use my WeChat number' },
  'profile.phoneChange': { zh: '换成另一个微信手机号', en: 'Change to another WeChat number' },
  'profile.phoneForget': { zh: '解除绑定', en: 'Remove the number' },
  'profile.phoneConfirm': { zh: '请填上 {hint} 中隐藏的数字', en: 'Fill in the hidden digits of {hint}' },
  'profile.phoneConfirmWhy': {
    zh: '更换或解绑前，确认是您本人。',
    en: 'So that only you can change or remove it.',
  },
  'profile.phoneDeclined': { zh: '没有取得手机号。', en: 'No number was given.' },
  'profile.save': { zh: '保存', en: 'Save' },
  'profile.close': { zh: '关闭', en: 'Close' },
} as const satisfies Catalogue
