import type { MessageKind } from '../members/records'
import type { MessageCredit } from './records'

/** What `wx.requestSubscribeMessage` answers for one template. */
export type ConsentResult = 'accept' | 'reject' | 'ban' | 'filter' | 'acceptWithAudio'

/** So many answers are remembered, so that one sent twice counts once. */
const REMEMBERED = 20

/** `{memberId}:{kind}` */
export function creditId(memberId: string, kind: MessageKind): string {
  return `${memberId}:${kind}`
}

export interface ConsentAnswer {
  readonly memberId: string
  readonly openid: string
  readonly kind: MessageKind
  readonly templateId: string
  readonly result: ConsentResult
  /** Of the call that brought the answer; a repeated call changes nothing. */
  readonly requestId: string
  readonly at: number
}

/**
 * Counts an answer of the consent sheet: an accepted tap is one send, a ban takes all, anything else changes nothing
 * (K1, K6; platform facts §3). Credits belong to a template: a new one starts at none.
 * @returns the credit to write, or null when there is nothing to write
 */
export function countAnswer(credit: MessageCredit | null, answer: ConsentAnswer): MessageCredit | null {
  const { memberId, openid, kind, templateId, result, requestId, at } = answer
  const accepted = result === 'accept' || result === 'acceptWithAudio'
  const known = credit?.templateId === templateId ? credit.credits : 0
  if (!accepted && (result !== 'ban' || known === 0)) return null
  if (credit?.requestIds.includes(requestId) === true) return null
  return {
    _id: creditId(memberId, kind),
    schema: 1,
    memberId,
    openid,
    kind,
    templateId,
    credits: accepted ? known + 1 : 0,
    changedAt: at,
    requestIds: [...(credit?.requestIds ?? []), requestId].slice(-REMEMBERED),
  }
}

/** One send less, after WeChat took a message. */
export function spendCredit(credit: MessageCredit, at: number): MessageCredit {
  return { ...credit, credits: Math.max(0, credit.credits - 1), changedAt: at }
}

/** None left, after WeChat said so (43101). */
export function emptyCredit(credit: MessageCredit, at: number): MessageCredit {
  return { ...credit, credits: 0, changedAt: at }
}
