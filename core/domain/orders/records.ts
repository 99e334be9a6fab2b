import * as z from 'zod/mini'
import { LotSchema } from '../members/records'
import { QuoteSchema, quoteLineCodes, tierCodes } from '../pricing/records'
import {
  day,
  fen,
  fenAmount,
  fenPerL,
  instant,
  millilitres,
  month,
  percent,
  pointsAmount,
  recordHead,
} from '../units/schema'

export const saleKinds = ['retail', 'testReturn', 'ownUse', 'custody', 'tankTransfer'] as const
export const saleStates = [
  'payable',
  'locked',
  /** Paid here; the controller has not cleared it yet. */
  'settled',
  'cleared',
  'driveOff',
  'paidAtOtherTill',
  'writtenOff',
] as const

/** Who keeps a sale from being paid by others, and since the controller knows, `acknowledged`. */
export const SaleLockSchema = z.object({
  holder: z.object({ kind: z.enum(['driver', 'till', 'staff']), id: z.string() }),
  phase: z.enum(['reserved', 'acknowledged']),
  orderId: z.string(),
  until: instant,
})
export type SaleLock = z.infer<typeof SaleLockSchema>

/** `sales/sale:{stationId}:{fuellingPointId}:{logicalId}:{sequence}:{endTotalizerMl}`: what a dispenser metered, as received. */
export const MeteredSaleSchema = z.object({
  ...recordHead,
  kind: z.enum(saleKinds),
  /** Who approved a sale that is not retail. */
  approvedBy: z.nullable(z.string()),
  stationId: z.string(),
  fuellingPointId: z.string(),
  nozzleNumber: z.int(),
  productId: z.string(),
  /** The controller's number, 1–9999 and around again, per fuelling point. */
  sequence: z.int(),
  endTotalizerMl: millilitres,
  volumeMl: millilitres,
  amountFen: fenAmount,
  priceFenPerL: fenPerL,
  liftedAt: instant,
  /** The controller's time, or receipt when it drifts over five minutes. */
  endedAt: instant,
  receivedAt: instant,
  shiftId: z.string(),
  businessDate: day,
  /** The business date it was metered in, when it arrived after that shift had closed. */
  belongsTo: z.nullable(day),
  state: z.enum(saleStates),
  lock: z.nullable(SaleLockSchema),
  /** The lock's end, or NEVER. */
  lockedUntil: instant,
  /** The members who have locked it, once for each time; absent: nobody yet. */
  lockedBy: z.optional(z.array(z.string())),
  authorisationId: z.nullable(z.string()),
  /** The order that paid it, or is paying it. */
  orderId: z.nullable(z.string()),
  /** What the station's controller has still to be told; it rides in the next reply. */
  pendingCommand: z.enum(['lock', 'release', 'clear', 'none']),
})
export type MeteredSale = z.infer<typeof MeteredSaleSchema>

/** `authorisations/authorisation:{orderId}`: leave to fuel up to a limit, paid for beforehand. */
export const AuthorisationSchema = z.object({
  ...recordHead,
  orderId: z.string(),
  memberId: z.string(),
  stationId: z.string(),
  fuellingPointId: z.string(),
  nozzleNumbers: z.array(z.int()),
  productId: z.string(),
  limitFen: fenAmount,
  /** Set when the driver ordered by litres. */
  limitMl: z.nullable(millilitres),
  state: z.enum(['requested', 'active', 'fuelling', 'consumed', 'voiding', 'voided']),
  requestedAt: instant,
  acknowledgedAt: z.nullable(instant),
  lastActivityAt: instant,
  /** Unused at this instant it is voided; NEVER once it is in use or over. */
  expiresAt: instant,
  saleId: z.nullable(z.string()),
  pendingCommand: z.enum(['authorise', 'void', 'none']),
})
export type Authorisation = z.infer<typeof AuthorisationSchema>

export const tenderKinds = [
  'wechatPay',
  'alipay',
  'bankCard',
  'cash',
  'icCard',
  'company',
  'principal',
  'gift',
] as const
export type TenderKind = (typeof tenderKinds)[number]

/** Money that counts towards what is due. Effective tenders of a settled order sum to its due. */
export const TenderSchema = z.object({
  kind: z.enum(tenderKinds),
  amountFen: fenAmount,
  at: instant,
  outTradeNo: z.nullable(z.string()),
  transactionId: z.nullable(z.string()),
  /** The staff member who took it. */
  recordedBy: z.nullable(z.string()),
  refundedFen: fenAmount,
})
export type Tender = z.infer<typeof TenderSchema>

export const attemptStates = ['open', 'paid', 'closed', 'stray'] as const

/** One try to pay from outside, `attempt:{orderId}:{n}`; its out_trade_no is the order id and two digits. */
export const AttemptSchema = z.object({
  n: z.int(),
  outTradeNo: z.string(),
  amountFen: fenAmount,
  state: z.enum(attemptStates),
  openedAt: instant,
  expiresAt: instant,
  transactionId: z.nullable(z.string()),
  paidAt: z.nullable(instant),
})
export type Attempt = z.infer<typeof AttemptSchema>

export const orderStates = [
  /** The sale is the driver's to pay. */
  'locked',
  /** Confirmed: coupon, points and balance are set aside. */
  'awaitingPayment',
  /** Pre-pay: paid, the pump may deliver. */
  'authorised',
  'settled',
  /** Given up before payment. */
  'released',
  /** Pre-pay: paid, not used, refunded. */
  'voided',
] as const
export type OrderState = (typeof orderStates)[number]

/** Why an order was given up: by the driver, by time, by staff, or because the till had its money. */
export const releaseReasons = ['driver', 'expired', 'staff', 'tillPaid'] as const
export type ReleaseReason = (typeof releaseReasons)[number]

/** What an order earned when it was settled; a refund takes its share back. */
export const EarnedSchema = z.object({
  points: pointsAmount,
  earnBasisPoints: z.int(),
  multiplierPercent: percent,
  lotExpiresOn: day,
  growthMonth: month,
  /** Money really paid, that points and growth were earned on; gift balance is not. */
  growthFen: fenAmount,
  /** The day of the month, while this fuelling counts for a qualifying day; 0 otherwise. */
  growthDay: z.int(),
  tierBefore: z.enum(tierCodes),
  tierAfter: z.enum(tierCodes),
  takenBackPoints: pointsAmount,
  takenBackGrowthFen: fenAmount,
})
export type Earned = z.infer<typeof EarnedSchema>

/** `orders/{orderId}`: names everybody and every place (product decisions, first-version records). */
export const OrderSchema = z.object({
  ...recordHead,
  kind: z.enum(['postPay', 'prePay']),
  state: z.enum(orderStates),
  memberId: z.string(),
  /** Who pays: a member's or, later, a company's account. */
  payerAccountId: z.string(),
  openid: z.string(),
  vehicleId: z.nullable(z.string()),
  /** What the vehicle's odometer showed; null: not told. */
  odometerKm: z.nullable(z.int()),
  stationId: z.string(),
  legalEntityId: z.string(),
  merchantId: z.string(),
  nozzleNumber: z.int(),
  fuellingPointId: z.string(),
  productId: z.string(),
  attendantId: z.nullable(z.string()),
  shiftId: z.string(),
  businessDate: day,
  createdAt: instant,
  changedAt: instant,
  sale: z.nullable(
    z.object({
      saleId: z.string(),
      volumeMl: millilitres,
      amountFen: fenAmount,
      priceFenPerL: fenPerL,
      liftedAt: instant,
      endedAt: instant,
    }),
  ),
  /** Pre-pay: what was ordered at the pump. */
  requested: z.nullable(
    z.object({
      by: z.enum(['amount', 'volume']),
      amountFen: fenAmount,
      volumeMl: millilitres,
      priceFenPerL: fenPerL,
    }),
  ),
  authorisationId: z.nullable(z.string()),
  lockedUntil: instant,
  quote: z.nullable(QuoteSchema),
  /** Pre-pay: the price paid for before the pump ran; `quote` becomes the final one. */
  prepaidQuote: z.nullable(QuoteSchema),
  reservation: z.nullable(
    z.object({ at: instant, couponId: z.nullable(z.string()), pointsHeld: pointsAmount }),
  ),
  attempts: z.array(AttemptSchema),
  tenders: z.array(TenderSchema),
  /** Money that came late or twice and goes back by itself. */
  strayFen: fenAmount,
  paidAt: z.nullable(instant),
  settledAt: z.nullable(instant),
  earned: z.nullable(EarnedSchema),
  refundedFen: fenAmount,
  refundCount: z.int(),
  refundState: z.enum(['none', 'partly', 'full']),
  invoiceState: z.enum(['none', 'requested', 'issued', 'failed', 'reversed']),
  /** When the sweep looks at this order next; NEVER when nothing is open. */
  sweepAt: instant,
  sweeps: z.int(),
  /** How often it was confirmed; names the journals that set points aside. */
  confirmations: z.int(),
  /** The lots that the points deduction spent, so that a refund puts them back where they came from. */
  spentLots: z.array(LotSchema),
  /** Given up: when and why. */
  release: z.nullable(z.object({ at: instant, why: z.enum(releaseReasons) })),
  /** Manual price lines carry reason, person and limit. */
  manualLines: z.array(z.object({ amountFen: fen, reason: z.string(), by: z.string(), limitFen: fenAmount })),
  /** The driver's request for a refund that waits for an answer; empty: none. */
  openRefundRequestId: z.string(),
  /** Whether money of it was asked back or went back. The order centre finds by it. */
  hasRefund: z.boolean(),
  /** Whether something about it was reported. The order centre finds by it. */
  hasReport: z.boolean(),
})
export type Order = z.infer<typeof OrderSchema>

/** Why money goes back. */
export const refundReasons = ['customer', 'prepayDifference', 'prepayVoid', 'stray', 'paidTwice'] as const
export const refundStates = [
  'requested',
  'accepted',
  'succeeded',
  'waitingFunds',
  'abnormal',
  'refused',
] as const

/** `refunds/refund:{orderId}:{n}`: money on its way back. */
export const RefundSchema = z.object({
  ...recordHead,
  orderId: z.string(),
  memberId: z.string(),
  n: z.int(),
  outRefundNo: z.string(),
  cause: z.enum(refundReasons),
  reason: z.string(),
  requestedBy: z.object({ role: z.enum(['driver', 'staff', 'owner', 'system']), id: z.string() }),
  requestedAt: instant,
  /** Taken off what was paid, before anything is withheld. */
  amountFen: fenAmount,
  /** Kept back for earned points that are already spent. */
  withheldFen: fenAmount,
  /** Discounts and points deduction that the refund undoes, so that the fuel sold goes down by all it was. */
  reliefs: z.array(z.object({ code: z.enum(quoteLineCodes), amountFen: fen })),
  /** What goes out, tender by tender; sums to amountFen − withheldFen. */
  parts: z.array(
    z.object({
      kind: z.enum(tenderKinds),
      outTradeNo: z.nullable(z.string()),
      transactionId: z.nullable(z.string()),
      amountFen: fenAmount,
      /** What the tender was in all, as WeChat Pay wants to know. */
      totalFen: fenAmount,
    }),
  ),
  /** Earned points taken off the balance again. */
  pointsTakenBack: pointsAmount,
  /** Earned points that were spent already: their worth is withheld from the money. */
  pointsWithheld: pointsAmount,
  pointsReturned: pointsAmount,
  couponReturned: z.boolean(),
  state: z.enum(refundStates),
  tries: z.int(),
  nextTryAt: instant,
  finishedAt: z.nullable(instant),
  problem: z.nullable(z.string()),
})
export type Refund = z.infer<typeof RefundSchema>
