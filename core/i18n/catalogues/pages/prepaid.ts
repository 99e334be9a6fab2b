import type { Catalogue } from '../../entry'

/** Words of what was paid ahead, what was fuelled, and what came back. */
export const prepaidTexts = {
  'prepaid.ordered': { zh: '预付加油', en: 'Ordered' },
  'prepaid.orderedAmount': { zh: '{fen:amount} 元', en: '¥{fen:amount}' },
  'prepaid.orderedVolume': { zh: '{ml:volume} 升', en: '{ml:volume} L' },
  'prepaid.paidBefore': { zh: '预付时付了', en: 'Paid ahead' },
  'prepaid.moneyAndPoints': {
    zh: '¥{fen:amount}[ + {int:points} 积分]',
    en: '¥{fen:amount}[ + {int:points} point{s:points}]',
  },
  'prepaid.delivered': { zh: '实际加出', en: 'Delivered' },
  'prepaid.deliveredValue': {
    zh: '{ml:volume} 升 · ¥{fen:amount}',
    en: '{ml:volume} L · ¥{fen:amount}',
  },
  'prepaid.finalPrice': { zh: '实付', en: 'Final price' },
  'prepaid.back': { zh: '退回', en: 'Given back' },
  'prepaid.coupon': { zh: '优惠券', en: 'Coupon' },
  'prepaid.couponBack': { zh: '没用上，已退回', en: 'Not used, given back' },
} as const satisfies Catalogue
