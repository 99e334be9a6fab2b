import type { Catalogue } from '../../entry'

/** Words of the member's own page. */
export const meTexts = {
  'me.nameless': { zh: '加油会员', en: 'Member' },
  'me.editProfile': { zh: '查看和修改资料', en: 'See and change my data' },
  'me.code': { zh: '会员码', en: 'Member code' },
  'me.guest': { zh: '您还没有登录', en: 'You are not signed in' },
  'me.guestHint': {
    zh: '登录后可用会员价、积分和优惠券。不需要手机号。',
    en: 'Sign in for member prices, points and coupons. No phone number needed.',
  },
  'me.signIn': { zh: '登录', en: 'Sign in' },
  'me.points': { zh: '积分', en: 'Points' },
  'me.pointsSoon': { zh: '{int:points} 分 30 天内到期', en: '{int:points} lapse within 30 days' },
  'me.coupons': { zh: '优惠券', en: 'Coupons' },
  'me.couponsSoon': { zh: '{int:count} 张 3 天内到期', en: '{int:count} lapse within 3 days' },
  'me.wallet': { zh: '余额', en: 'Balance' },
  'me.walletGift': { zh: '含赠送 ¥{fen:gift}', en: '¥{fen:gift} of it a gift' },
  'me.growth': { zh: '成长与权益', en: 'Growth and benefits' },
  'me.vehicles': { zh: '我的车辆', en: 'My vehicles' },
  'me.vehicleCount': { zh: '{int:count} 辆', en: '{int:count}' },
  'me.fuelUse': { zh: '我的用油', en: 'My fuel' },
  'me.invoices': { zh: '发票', en: 'Invoices' },
  'me.inbox': { zh: '消息', en: 'Messages' },
  'me.unread': { zh: '{int:count} 条未读', en: '{int:count} unread' },
  'me.notifications': { zh: '通知设置', en: 'Notifications' },
  'me.help': { zh: '帮助与客服', en: 'Help and service' },
  'me.privacy': { zh: '隐私与数据', en: 'Privacy and data' },
  'me.settings': { zh: '设置', en: 'Settings' },
} as const satisfies Catalogue
