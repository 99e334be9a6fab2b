import { text } from '../../../../text/text'
import { countdownText } from '../../../../text/when'
import { isRunning, nozzleOf } from '../following'
import { prepayAllowed } from '../prepay'
import type { FuellingState } from '../state'

/** What the primary button does. */
export type Deed = 'scan' | 'look' | 'lock' | 'prepay' | 'pay' | 'ask' | 'none'

export interface Bar {
  readonly deed: Deed
  readonly text: string
  readonly disabled: boolean
  /** The lesser way beside it; empty for none. */
  readonly other: string
}

function pickBar(state: FuellingState): Bar {
  const { nozzleNumber, sales, saleId, prepay } = state
  if (nozzleNumber === 0) return { deed: 'scan', text: text('fuelling.scan'), disabled: false, other: '' }
  if (prepay !== null) {
    const other = text('fuelling.postPay')
    return { deed: 'prepay', text: text('fuelling.prepayGo'), disabled: !prepayAllowed(prepay), other }
  }
  if (saleId !== '') return { deed: 'lock', text: text('fuelling.mine'), disabled: false, other: '' }
  const other = isRunning(nozzleOf(state)) ? '' : text('fuelling.prepay')
  return { deed: 'look', text: text('fuelling.lookAgain'), disabled: sales === null, other }
}

/** The one primary button of the screen. */
export function barView(state: FuellingState): Bar | null {
  const { phase, quote, quoting, stalled } = state
  if (phase === 'pick') return pickBar(state)
  if (phase === 'confirming' && stalled) {
    return { deed: 'ask', text: text('confirming.askAgain'), disabled: false, other: text('confirming.back') }
  }
  if (phase !== 'quote' || quote === null) return null
  const pay = quote.dueFen === 0 ? text('quotePage.payNothing') : text('quotePage.pay', { due: quote.dueFen })
  return { deed: 'pay', text: pay, disabled: quoting, other: '' }
}

/** How long the order is kept, over the pay button; empty when no order is kept. */
export function keptText({ phase, order }: FuellingState, now: number): string {
  if (phase !== 'quote' || order === null) return ''
  return text('quotePage.left', { left: countdownText(order.lockedUntil - now) })
}
