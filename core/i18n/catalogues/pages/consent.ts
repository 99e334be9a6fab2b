import type { Catalogue } from '../../entry'

/** Words of the consent sheet. */
export const consentTexts = {
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
