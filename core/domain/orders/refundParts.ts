import { floorShare, sum } from '../units/money'
import { refundPart } from './newRefund'
import type { Refund, Tender } from './records'

/**
 * Shares money going out over the tenders it came by: each gets up to its cumulative share of all that has gone out,
 * never more than is left of it; the rest of rounding goes to the first that can take it.
 * @throws RangeError when the tenders do not reach
 */
export function refundParts(tenders: readonly Tender[], payoutFen: number): Refund['parts'] {
  const totalFen = sum(tenders.map((tender) => tender.amountFen))
  const outAfter = sum(tenders.map((tender) => tender.refundedFen)) + payoutFen
  if (outAfter > totalFen) throw new RangeError(`${payoutFen} fen are more than the tenders have left`)
  let left = payoutFen
  const shares = tenders.map((tender) => {
    const target = totalFen === 0 ? 0 : floorShare(tender.amountFen, outAfter, totalFen)
    const share = Math.min(left, Math.max(0, target - tender.refundedFen))
    left -= share
    return share
  })
  const parts = tenders.map((tender, index) => {
    const share = shares[index] ?? 0
    const more = Math.min(left, tender.amountFen - tender.refundedFen - share)
    left -= more
    return refundPart(tender, share + more)
  })
  return parts.filter((part) => part.amountFen > 0)
}

/** The tenders after parts went out, or with `-1` came back. Parts are told apart by kind and out_trade_no. */
export function withPartsOut(
  tenders: readonly Tender[],
  parts: Refund['parts'],
  direction: 1 | -1,
): Tender[] {
  let open = [...parts]
  return tenders.map((tender) => {
    const part = open.find((one) => one.kind === tender.kind && one.outTradeNo === tender.outTradeNo)
    if (part === undefined) return tender
    open = open.filter((one) => one !== part)
    return { ...tender, refundedFen: tender.refundedFen + direction * part.amountFen }
  })
}
