import { call } from '../../../api/client'
import { newRequestId } from '../../../api/requestId'
import type { OrderResult } from '../../../lib/core'
import { type ConsentResults, requestSubscriptions } from '../../../platform/subscribe'
import { text } from '../../../text/text'

/** What a driver may want to hear of after paying (K1): one sheet, at most three kinds, in this order. */
const KINDS = ['order', 'payment', 'priceChange', 'birthday', 'points'] as const
const MOST = 3

/**
 * Asking for reminders at the moment after payment. The templates are known before the tap, because WeChat's sheet must
 * open in the tap itself; an answer that could not be recorded is kept and recorded at the next tap.
 */
export class Reminders {
  private asked: OrderResult['reminders'] = []
  private unrecorded: { readonly requestId: string; readonly results: ConsentResults } | null = null

  /** Learns what can be asked for; what he has agreed to already is not asked again. Answers whether there is anything. */
  learn(choices: OrderResult['reminders']): boolean {
    this.asked = KINDS.flatMap((kind) =>
      choices.filter((one) => one.kind === kind && one.credits === 0),
    ).slice(0, MOST)
    return this.asked.length > 0
  }

  /** What the sheet will ask for, in words and in its order. */
  said(): string {
    const kinds = KINDS.filter((kind) => this.asked.some((one) => one.kind === kind))
    return kinds.map((kind) => text(`result.remindOf.${kind}`)).join(text('list.separator'))
  }

  /**
   * Opens the sheet and records the answer; answers how many kinds were accepted.
   * @throws ApiError when the answer could not be recorded; asking again records it without a second sheet
   */
  async ask(): Promise<number> {
    if (this.unrecorded === null) {
      const results = await requestSubscriptions(this.asked.map(({ templateId }) => templateId))
      if (results.length === 0) return 0
      this.unrecorded = { requestId: newRequestId(), results }
    }
    const { requestId, results } = this.unrecorded
    await call('message', 'recordConsent', { requestId, results })
    this.unrecorded = null
    const accepted = results.filter(
      ({ result }) => result === 'accept' || result === 'acceptWithAudio',
    ).length
    // What cannot be sent now the service's own sweep sends: the consent stands all the same.
    if (accepted > 0) await call('message', 'deliverMine', {}).catch(() => ({ sent: 0 }))
    return accepted
  }
}
