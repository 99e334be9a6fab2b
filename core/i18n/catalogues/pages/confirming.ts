import type { Catalogue } from '../../entry'

/** Words while a payment is being confirmed. */
export const confirmingTexts = {
  'confirming.stalled': {
    zh: '还没有收到支付结果。已扣款的订单会自动完成，请勿重复支付。',
    en: 'No result yet. If you were charged the order completes by itself. Do not pay again.',
  },
  'confirming.askAgain': { zh: '再查一次', en: 'Ask again' },
  'confirming.back': { zh: '没有付款，返回订单', en: 'I did not pay, back to the order' },
} as const satisfies Catalogue
