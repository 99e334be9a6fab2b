import * as z from 'zod/mini'
import { CouponBenefitSchema } from '../domain/coupons/records'
import { messageKinds } from '../domain/members/records'
import { OfferActionSchema, offerKinds, offerThemes } from '../domain/offers/records'
import {
  attemptStates,
  orderStates,
  refundReasons,
  refundStates,
  tenderKinds,
} from '../domain/orders/records'
import { refundCauses, refundRequestStates } from '../domain/refundRequests/records'
import { reportKinds, reportStates } from '../domain/driverReports/records'
import { QuoteSchema, tierCodes } from '../domain/pricing/records'
import { ratingTags } from '../domain/ratings/records'
import { shownNozzleStates } from '../domain/station/shownStates'
import { bilingual, fenAmount, instant, millilitres, pointsAmount, reason } from '../domain/units/schema'

/** Parts of answers that several functions share. */

export const id = z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[A-Za-z0-9:_-]+$/))
/** Made by the app for one act, repeated when the act is tried again. */
export const requestId = z.string().check(z.minLength(8), z.maxLength(64), z.regex(/^[A-Za-z0-9_-]+$/))
export const cursor = z.optional(z.string().check(z.maxLength(64), z.regex(/^[0-9A-Za-z:_-]*$/)))
export const fileId = z.string().check(z.minLength(9), z.maxLength(512), z.regex(/^cloud:\/\/[\w./-]+$/))
export const nothing = z.object({})

/** Which kinds a member does not want to be told of, and from when until when he is left in peace (A11, K6). */
export const notificationWishes = z.object({
  mutedKinds: z.array(z.enum(messageKinds)).check(z.maxLength(messageKinds.length)),
  quietFromMinute: z.int().check(z.gte(0), z.lt(1440)),
  quietUntilMinute: z.int().check(z.gte(0), z.lt(1440)),
})

export const priceView = z.object({
  productId: z.string(),
  grade: z.string(),
  name: bilingual,
  kind: z.enum(['gasoline', 'diesel']),
  qualityStandard: z.string(),
  supply: bilingual,
  priceFenPerL: z.int(),
  /** What this member pays per litre, tier price-off taken. */
  memberPriceFenPerL: z.int(),
  /** Against the price before the one in force; 0 for a first price. */
  changeFenPerL: z.int(),
  since: instant,
  next: z.nullable(z.object({ priceFenPerL: z.int(), changeFenPerL: z.int(), effectiveAt: instant })),
})
export type PriceView = z.infer<typeof priceView>

export const tierView = z.object({
  code: z.enum(tierCodes),
  name: bilingual,
  fuelOffFenPerL: z.int(),
  pointsMultiplierPercent: z.int(),
  growth: z.int(),
  next: z.nullable(
    z.object({ code: z.enum(tierCodes), name: bilingual, thresholdGrowth: z.int(), missingGrowth: z.int() }),
  ),
})
export type TierView = z.infer<typeof tierView>

export const ratingSummary = z.object({
  count: z.int(),
  /** 470 is 4.7 stars; 0 without a rating. */
  averageHundredths: z.int(),
  /** One count each for 1 … 5 stars. */
  stars: z.array(z.int()),
  /** What was said most first. */
  tags: z.array(z.object({ tag: z.enum(ratingTags), count: z.int() })),
})
export type RatingSummaryView = z.infer<typeof ratingSummary>

/** A price-off per litre in facts that the phone puts into words (B5). */
export const campaignView = z.object({
  campaignId: z.string(),
  group: z.enum(['weekday', 'fuel', 'personal']),
  name: bilingual,
  offFenPerL: z.int(),
  /** Empty: every fuel. */
  grades: z.array(z.string()),
  /** ISO weekdays; empty: every day. */
  weekdays: z.array(z.int()),
  /** Days of the month; empty: every day. */
  monthDays: z.array(z.int()),
  /** From the how-manieth fuelling of the week it applies; 0: from the first. */
  minFuellingsThisWeek: z.int(),
  /** Empty: every tier. */
  tiers: z.array(z.enum(tierCodes)),
  until: z.nullable(instant),
  /** Whether it counts today, as far as the day decides. */
  today: z.boolean(),
})
export type CampaignView = z.infer<typeof campaignView>

export const offerView = z.object({
  offerId: z.string(),
  kind: z.enum(offerKinds),
  title: bilingual,
  text: bilingual,
  theme: z.enum(offerThemes),
  from: instant,
  until: instant,
  action: OfferActionSchema,
})
export type OfferView = z.infer<typeof offerView>
/** One with its picture: where that can be seen for a while; null without one. */
export const picturedOfferView = z.extend(offerView, { pictureUrl: z.nullable(z.string()) })
export type PicturedOfferView = z.infer<typeof picturedOfferView>

export const nozzleView = z.object({
  number: z.int(),
  productId: z.string(),
  grade: z.string(),
  state: z.enum(shownNozzleStates),
  volumeMl: millilitres,
  amountFen: z.int(),
  priceFenPerL: z.int(),
  at: instant,
})
export type NozzleView = z.infer<typeof nozzleView>

/** A delivery that waits for its payer; shown with litres, time and nozzle, so that nobody pays a stranger's. */
export const payableSaleView = z.object({
  saleId: z.string(),
  nozzleNumber: z.int(),
  productId: z.string(),
  grade: z.string(),
  volumeMl: millilitres,
  amountFen: fenAmount,
  priceFenPerL: z.int(),
  endedAt: instant,
  /** The caller's own order, when the caller has locked it. */
  orderId: z.nullable(z.string()),
})
export type PayableSaleView = z.infer<typeof payableSaleView>

export const couponView = z.object({
  couponId: z.string(),
  name: bilingual,
  benefit: CouponBenefitSchema,
  state: z.enum(['available', 'reserved', 'used', 'lapsed']),
  validFrom: instant,
  validUntil: instant,
})
export type CouponView = z.infer<typeof couponView>

export const orderView = z.object({
  orderId: z.string(),
  kind: z.enum(['postPay', 'prePay']),
  state: z.enum(orderStates),
  stationId: z.string(),
  stationName: bilingual,
  payee: z.string(),
  nozzleNumber: z.int(),
  /** The driver's own vehicle that was fuelled, when he has named it. */
  vehicleId: z.nullable(z.string()),
  productId: z.string(),
  grade: z.string(),
  volumeMl: millilitres,
  meteredFen: fenAmount,
  createdAt: instant,
  endedAt: z.nullable(instant),
  lockedUntil: instant,
  quote: z.nullable(QuoteSchema),
  requested: z.nullable(
    z.object({ by: z.enum(['amount', 'volume']), amountFen: fenAmount, volumeMl: millilitres }),
  ),
  attempt: z.nullable(
    z.object({
      outTradeNo: z.string(),
      state: z.enum(attemptStates),
      amountFen: fenAmount,
      expiresAt: instant,
    }),
  ),
  tenders: z.array(z.object({ kind: z.enum(tenderKinds), amountFen: fenAmount, at: instant })),
  /** Money paid for what was fuelled; of a settled prepayment its final price. */
  paidFen: fenAmount,
  /** What was given before fuel flowed, and what of it besides money came back; null for who pays afterwards. */
  prepaid: z.nullable(
    z.object({
      paidFen: fenAmount,
      points: pointsAmount,
      pointsReturned: pointsAmount,
      couponReturned: z.boolean(),
    }),
  ),
  /** Money that an invoice may be asked over. */
  invoiceableFen: fenAmount,
  paidAt: z.nullable(instant),
  earned: z.nullable(
    z.object({ points: pointsAmount, tierBefore: z.enum(tierCodes), tierAfter: z.enum(tierCodes) }),
  ),
  refundedFen: fenAmount,
  refundState: z.enum(['none', 'partly', 'full']),
  invoiceState: z.enum(['none', 'requested', 'issued', 'failed', 'reversed']),
})
export type OrderView = z.infer<typeof orderView>

/** An order as a list shows it. */
export const orderSummaryView = z.object({
  orderId: z.string(),
  kind: z.enum(['postPay', 'prePay']),
  state: z.enum(orderStates),
  stationName: bilingual,
  nozzleNumber: z.int(),
  productId: z.string(),
  grade: z.string(),
  volumeMl: millilitres,
  requestedBy: z.nullable(z.enum(['amount', 'volume'])),
  createdAt: instant,
  lockedUntil: instant,
  /** Money paid for what was fuelled; of an order that waits for it, what is to be paid. */
  amountFen: fenAmount,
  savedFen: fenAmount,
  /** Money that was refunded; a prepayment's difference is not in it, as it is not in what was paid. */
  returnedFen: fenAmount,
  refundState: z.enum(['none', 'partly', 'full']),
  refundAsked: z.boolean(),
  reported: z.boolean(),
  invoiceState: z.enum(['none', 'requested', 'issued', 'failed', 'reversed']),
})
export type OrderSummaryView = z.infer<typeof orderSummaryView>

/** Money on its way back, as its driver sees it. */
export const refundView = z.object({
  refundId: z.string(),
  cause: z.enum(refundReasons),
  amountFen: fenAmount,
  withheldFen: fenAmount,
  payoutFen: fenAmount,
  pointsTakenBack: pointsAmount,
  pointsReturned: pointsAmount,
  couponReturned: z.boolean(),
  state: z.enum(refundStates),
  /** Where it goes back to. */
  kinds: z.array(z.enum(tenderKinds)),
  requestedAt: instant,
  finishedAt: z.nullable(instant),
})
export type OrderRefundView = z.infer<typeof refundView>

/** What a refund would pay out and take back. */
export const refundNumbersView = z.object({
  amountFen: fenAmount,
  withheldFen: fenAmount,
  payoutFen: fenAmount,
  pointsTakenBack: pointsAmount,
  pointsReturned: pointsAmount,
  couponReturned: z.boolean(),
})

export type RefundNumbersView = z.infer<typeof refundNumbersView>

/** What a driver asked back, and what became of it. */
export const refundRequestView = z.object({
  refundRequestId: z.string(),
  orderId: z.string(),
  state: z.enum(refundRequestStates),
  cause: z.enum(refundCauses),
  text: z.string(),
  whole: z.boolean(),
  amountFen: fenAmount,
  payoutFen: fenAmount,
  askedAt: instant,
  /** 0 while it waits. */
  endedAt: instant,
  answer: z.string(),
})
export type RefundRequestView = z.infer<typeof refundRequestView>

/** What a driver reported, and what the station said. */
export const reportView = z.object({
  reportId: z.string(),
  stationId: z.string(),
  /** Empty when it is about no order. */
  orderId: z.string(),
  /** 0 when it is about no nozzle. */
  nozzleNumber: z.int(),
  kind: z.enum(reportKinds),
  text: z.string(),
  fileIds: z.array(z.string()),
  state: z.enum(reportStates),
  at: instant,
  answers: z.array(z.object({ at: instant, state: z.enum(reportStates), text: z.string() })),
})
export type ReportView = z.infer<typeof reportView>
/** One with where each of its photos can be seen for a while; null for a photo that cannot. */
export const picturedReportView = z.extend(reportView, { photoUrls: z.array(z.nullable(z.string())) })

/** What `wx.requestPayment` takes. */
export const paymentParameters = z.object({
  appId: z.string(),
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.literal('RSA'),
  paySign: z.string(),
})
export type PaymentParameters = z.infer<typeof paymentParameters>

export const inboxView = z.object({
  messageId: z.string(),
  kind: z.enum(messageKinds),
  content: reason,
  page: z.string(),
  at: instant,
  read: z.boolean(),
})
export type InboxView = z.infer<typeof inboxView>
