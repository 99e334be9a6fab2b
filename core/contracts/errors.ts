/**
 * Every error that may leave a function: when it happens, and its class as HTTP would say it.
 * The text people see is the catalogue entry `error.<CODE>`.
 */
export const errorCodes = {
  /** The input does not have the action's shape. */
  INVALID_INPUT: 400,
  /** The function has no such action. */
  UNKNOWN_ACTION: 404,
  /** Nobody is signed in, or the caller has not agreed to the privacy policy yet. */
  SIGN_IN_REQUIRED: 401,
  /** The caller's role may not do this, or the thing belongs to somebody else. */
  FORBIDDEN: 403,
  /** There is no such thing, or none that the caller may know of. */
  NOT_FOUND: 404,
  /** Another driver, the till or staff is paying this sale. */
  SALE_TAKEN: 409,
  /** The sale is not one that can be paid here any more. */
  SALE_NOT_PAYABLE: 409,
  /** The lock has run out; the sale must be picked again. */
  LOCK_EXPIRED: 409,
  /** The order is in a state in which this cannot be done. */
  ORDER_STATE: 409,
  /** The price has changed since it was shown; the new quote is in the details. */
  QUOTE_CHANGED: 409,
  /** The coupon is used, lapsed, not for this fuel, or below its threshold. */
  COUPON_UNUSABLE: 409,
  /** All coupons of this kind that the member may have are taken, or the time is over. */
  COUPON_UNAVAILABLE: 409,
  /** The points balance does not reach. */
  POINTS_INSUFFICIENT: 409,
  /** An odometer that would have run back, or further than anybody drives between two fuellings. */
  ODOMETER_UNLIKELY: 409,
  /** The birthday was told within the last 365 days. */
  BIRTHDAY_FIXED: 409,
  /** WeChat's code for the phone number is used up or too old. */
  PHONE_CODE_REFUSED: 409,
  /** The answer that confirms is not right. */
  CONFIRMATION_WRONG: 409,
  /** Done as often as may be for now. */
  TOO_OFTEN: 429,
  /** Something is still open that has to end before the membership does. */
  CLOSING_BLOCKED: 409,
  /** What would be lost has changed since it was shown. */
  CLOSING_CHANGED: 409,
  /** The member has as many vehicles as he may have. */
  TOO_MANY_VEHICLES: 409,
  /** The member has as many open orders as he may have at once. */
  TOO_MANY_ORDERS: 409,
  /** The member has locked this sale as often as he may. */
  LOCKED_TOO_OFTEN: 409,
  /** A payment of this order is still open and being confirmed. */
  PAYMENT_PENDING: 409,
  /** The fuelling point already has a live authorisation. */
  FUELLING_POINT_BUSY: 409,
  /** Fuel flows already, or has flowed: what was paid beforehand is not given back whole. */
  FUELLING_BEGUN: 409,
  /** What was scanned is no member code of this station's, or not one that was signed here. */
  MEMBER_CODE_INVALID: 400,
  /** The member code was shown too long ago; the phone shows a new one by itself. */
  MEMBER_CODE_EXPIRED: 409,
  /** More than can be refunded. */
  REFUND_EXCEEDS: 409,
  /** This order has a request for a refund that waits for an answer already. */
  REFUND_ASKED: 409,
  /** A refund cannot be asked for: nothing paid is left, or it was paid more than a year ago. */
  REFUND_UNAVAILABLE: 409,
  /** The request for a refund, or the report, has been answered or withdrawn meanwhile. */
  ANSWERED_ALREADY: 409,
  /** The member has as many unanswered reports as he may have at once. */
  TOO_MANY_REPORTS: 409,
  /** The file is too large, was never uploaded, or belongs to something else. */
  FILE_REFUSED: 409,
  /** The member has uploaded as many files today as he may. */
  TOO_MANY_FILES: 409,
  /** The controller of the station has not been heard of lately. */
  STATION_OFFLINE: 503,
  /** The invoice cannot be asked for: nothing paid, or there is one already. */
  INVOICE_UNAVAILABLE: 409,
  /** The order's invoice is being issued or reversed in red; the refund can be made once that is over. */
  INVOICE_REVERSING: 409,
  /** There is nothing to rate: not paid, all given back, or the time of changing what was said is over. */
  RATING_CLOSED: 409,
  /** The content check does not let a text pass that others would see. */
  TEXT_REFUSED: 409,
  /** A price that may not be announced: in the past, over the cap, or under the floor. */
  PRICE_REFUSED: 409,
  /** A message of a controller with a wrong signature, a stale time or a number already used. */
  SIGNATURE_REFUSED: 401,
  /** Others were changing the same thing; trying again is safe. */
  BUSY: 503,
  /** A service outside did not answer as it should; trying again is safe. */
  UPSTREAM: 502,
  /** Something nobody expected; the request id finds it in the log. */
  INTERNAL: 500,
} as const

export type ErrorCode = keyof typeof errorCodes

/** A refusal with its code and facts for the reader; thrown by rules and acts, answered by `serve`. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(code)
    this.name = 'DomainError'
  }
}
