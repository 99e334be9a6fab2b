import { set, type Decision } from '../decision'
import type { MeteredSale } from './records'
import { NEVER } from '../units/never'

export type ClearResult = 'cleared' | 'already' | 'conflict'

/**
 * Marks the sale of a settled order as paid and has the controller clear it. A sale that ended otherwise meanwhile –
 * paid at the till, for one – is a conflict that somebody has to look at: two have paid.
 */
export function clearSale(sale: MeteredSale, orderId: string): Decision<ClearResult> {
  const ours = sale.orderId === orderId
  if (ours && (sale.state === 'settled' || sale.state === 'cleared'))
    return { changes: [], result: 'already' }
  if (!ours || sale.state !== 'locked') return { changes: [], result: 'conflict' }
  const settled: MeteredSale = {
    ...sale,
    state: 'settled',
    lock: null,
    lockedUntil: NEVER,
    pendingCommand: 'clear',
  }
  return { changes: [set('sales', settled)], result: 'cleared' }
}
