export const violationCodes = [
  /** A posting that moves nothing, moves in a circle, or moves an asset where it does not belong. */
  'posting',
  /** Two journals of one id, or a journal whose id is not of its act. */
  'journalId',
  /** A member's points are not the sum of the postings. */
  'memberBalance',
  /** A member's lots are not the balance, or not the postings of each lot. */
  'memberLots',
  /** Points set aside are not the postings, or not the holds. */
  'memberHeld',
  /** The account of an order does not come to what its state says, usually zero. */
  'orderAccount',
  /** The lines of a quote do not sum to what is due. */
  'quoteSum',
  /** The effective tenders are not what is due. */
  'tenders',
  /** A paid order without the journal of its settlement, or a journal without the order being paid. */
  'settlement',
  /** Two orders were paid for the same sale. */
  'saleTwice',
  /** A coupon counts for two orders, or for none while it is used. */
  'coupon',
  /** A fully refunded order still keeps points, growth, a deduction or a coupon. */
  'rewardKept',
  /** More was refunded than was paid. */
  'refundOver',
  /** A refund's own numbers do not add up, or differ from its order or journal. */
  'refund',
] as const
export type ViolationCode = (typeof violationCodes)[number]

/** Something in the books that does not hold: what, where, and the two numbers that should be one. */
export interface Violation {
  readonly code: ViolationCode
  readonly subject: string
  readonly what: string
  readonly expected: number
  readonly found: number
}

/** A violation when two numbers differ, or none. */
export function differs(
  code: ViolationCode,
  subject: string,
  what: string,
  expected: number,
  found: number,
): Violation[] {
  return expected === found ? [] : [{ code, subject, what, expected, found }]
}

/** A violation when something does not hold. */
export function fails(code: ViolationCode, subject: string, what: string, holds: boolean): Violation[] {
  return differs(code, subject, what, 1, holds ? 1 : 0)
}
