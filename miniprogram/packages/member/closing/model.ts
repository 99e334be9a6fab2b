import type { Output } from '../../../api/client'
import { session } from '../../../store/session'
import { text, words } from '../../../text/text'

export type Closing = Output<'member', 'closing'>

export function closingWords() {
  return words({
    loading: 'common.loading',
    loses: 'closing.loses',
    what: 'closing.what',
    whatErased: 'closing.whatErased',
    whatKept: 'closing.whatKept',
    whatAgain: 'closing.whatAgain',
    blocked: 'closing.blocked',
    cooling: 'closing.cooling',
    close: 'closing.close',
    pendingHint: 'closing.pendingHint',
    keep: 'closing.keep',
  })
}

/** The word to type, in the language of the visit. */
export function closingWord(): '注销' | 'CLOSE' {
  return session().locale === 'en' ? 'CLOSE' : '注销'
}

/** What the end of the membership means for this member (O8). */
export function closingView({ loses, blocks, closesAt }: Closing) {
  return {
    loses: [
      { name: text('closing.points'), value: text('closing.pointsValue', { points: loses.points }) },
      { name: text('closing.coupons'), value: text('closing.couponsValue', { count: loses.coupons }) },
      { name: text('closing.tier'), value: text('closing.tierValue', { tier: loses.tier }) },
    ],
    blocks: blocks.map((block) => text(`closing.block.${block}`)),
    pending: closesAt === null ? '' : text('closing.pending', { at: closesAt }),
    type: text('closing.type', { word: closingWord() }),
  }
}
export type ClosingView = ReturnType<typeof closingView>
