import type { MeteredSale } from '../orders/records'
import { NEVER } from '../units/never'

export type SaleNews = 'locked' | 'released' | 'cleared'

/**
 * What the controller says of a sale, in any order and any number of times: news that fits nothing changes nothing.
 * A sale that it cleared without being told was paid at the till; if a driver holds it, two may have paid: a conflict.
 */
export function applySaleNews(
  sale: MeteredSale,
  news: { readonly state: SaleNews; readonly lockedUntil: number | null },
): { readonly sale: MeteredSale; readonly conflict: boolean } {
  switch (news.state) {
    case 'locked':
      return { sale: acknowledgeLock(sale, news.lockedUntil), conflict: false }
    case 'released':
      return {
        sale: sale.pendingCommand === 'release' ? { ...sale, pendingCommand: 'none' } : sale,
        conflict: false,
      }
    case 'cleared':
      return applyCleared(sale)
  }
}

/** News of an earlier lock says nothing about this one. */
function acknowledgeLock(sale: MeteredSale, lockedUntil: number | null): MeteredSale {
  if (sale.state !== 'locked' || sale.lock === null || sale.lock.phase === 'acknowledged') return sale
  if (sale.lock.until !== lockedUntil) return sale
  return { ...sale, lock: { ...sale.lock, phase: 'acknowledged' }, pendingCommand: 'none' }
}

function applyCleared(sale: MeteredSale): { readonly sale: MeteredSale; readonly conflict: boolean } {
  const done: MeteredSale = { ...sale, pendingCommand: 'none' }
  switch (sale.state) {
    case 'settled':
      return { sale: { ...done, state: 'cleared' }, conflict: false }
    case 'payable':
      return { sale: { ...done, state: 'paidAtOtherTill' }, conflict: false }
    case 'locked':
      // A controller clears a pre-paid sale by itself; its order is settled by what it was paid with.
      if (sale.authorisationId !== null) return { sale, conflict: false }
      return { sale: { ...done, state: 'paidAtOtherTill', lock: null, lockedUntil: NEVER }, conflict: true }
    case 'cleared':
    case 'driveOff':
    case 'paidAtOtherTill':
    case 'writtenOff':
      return { sale: sale.pendingCommand === 'clear' ? done : sale, conflict: false }
  }
}
