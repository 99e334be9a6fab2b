import { yuan } from '../../../web/browser/format'
import type { Language, Say } from '../../../web/browser/language'
import type { Problem } from './waiting'

type Names = Readonly<Record<string, Readonly<Record<Language, string>>>>

export const causes: Names = {
  wrongFuel: { zh: '加错油', en: 'Wrong fuel' },
  wrongAmount: { zh: '金额不对', en: 'Wrong amount' },
  paidTwice: { zh: '付了两次', en: 'Paid twice' },
  notDelivered: { zh: '没有加到油', en: 'Nothing delivered' },
  equipment: { zh: '设备故障', en: 'Something does not work' },
  danger: { zh: '危险：泄漏或油气味', en: 'Danger: a leak or a smell of fuel' },
  other: { zh: '其他', en: 'Something else' },
}

export const problems: Names = {
  refundWaitingFunds: { zh: '退款在等商户余额', en: 'A refund waits for the merchant balance' },
  refundAbnormal: { zh: '退款退不到车主账户', en: 'A refund cannot reach the driver' },
  refundRefused: { zh: '退款被微信支付拒绝', en: 'WeChat Pay refused a refund' },
  refundPaidAfterRefusal: { zh: '记为被拒的退款又到账了', en: 'A refused refund was paid after all' },
  refundUnanswered: { zh: '退款久无答复', en: 'WeChat Pay does not answer for a refund' },
  overrunTooFar: { zh: '加出的远超预付', en: 'Far more delivered than paid for' },
  paidTwice: { zh: '手机付了，柜台又收了', en: 'Paid by phone and at the till' },
  saleConflict: { zh: '已付的油单另有结算', en: 'A paid sale was settled otherwise too' },
  authorisationSilent: { zh: '预付后油站控制器没有消息', en: 'Prepaid, and the controller is silent' },
  outboxFailed: { zh: '一项后续处理多次失败', en: 'What should follow failed too often' },
  commentToJudge: { zh: '一条评价要人看', en: 'A comment needs your word' },
}

/** The name of a kind; one that nobody named here shows as it is. */
export const nameIn = (names: Names, kind: string, language: Language): string =>
  names[kind]?.[language] ?? kind

const MONEY = new Set(['amount', 'paid', 'delivered'])

/** What a problem says about itself: amounts, nozzle, somebody's words. Its order stands in a column of its own. */
export function factsOf({ content }: Problem, say: Say): string {
  return Object.entries(content.args)
    .filter(([name, value]) => name !== 'order' && value !== '')
    .map(([name, value]) => {
      if (typeof value === 'number' && MONEY.has(name)) return `¥${yuan(value)}`
      if (name === 'nozzle') return say(`${value} 号枪`, `nozzle ${value}`)
      if (name === 'stars') return say(`${value} 星`, `${value} stars`)
      return String(value)
    })
    .join(' · ')
}
