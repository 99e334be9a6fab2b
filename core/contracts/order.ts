import * as z from 'zod/mini'
import { orderFilters } from '../domain/orders/orderFilter'
import { QuoteSchema } from '../domain/pricing/records'
import { refundCauses } from '../domain/refundRequests/records'
import { reportKinds } from '../domain/driverReports/records'
import { bilingual, fenAmount, instant, millilitres, month, pointsAmount } from '../domain/units/schema'
import { defineContract } from './contract'
import { claimableHere, couponChoiceView, openedFuelling, pumpView } from './fuelling'
import { orderRating } from './rating'
import { orderResult } from './result'
import {
  cursor,
  fileId,
  id,
  nozzleView,
  orderSummaryView,
  orderView,
  payableSaleView,
  paymentParameters,
  picturedReportView,
  refundNumbersView,
  refundRequestView,
  refundView,
  reportView,
  requestId,
} from './shapes'

/** What a driver writes in his own words. */
const words = z.string().check(z.maxLength(300))
const nozzleNumber = z.int().check(z.positive(), z.lte(999))
/** `best` lets the system choose the coupon that leaves the least to pay. */
const couponChoice = z.union([z.literal('best'), z.literal('none'), id])

/** Picking, pricing, paying and reading orders (C5, C8–C12, D1, D9, E1–E2). */
export const order = defineContract({
  /** The whole first screen of the fuelling page in one answer; prices and nozzles are free to look at. */
  open: {
    roles: ['guest', 'driver', 'staff', 'owner'],
    input: z.object({
      /** Absent: the order's, or the first one there is. */
      stationId: z.optional(id),
      nozzleNumber: z.optional(nozzleNumber),
      orderId: z.optional(id),
    }),
    output: openedFuelling,
  },
  /** The finished deliveries of a nozzle that the caller may pay. */
  payableSales: {
    roles: ['driver'],
    input: z.object({ stationId: id, nozzleNumber }),
    output: z.object({
      sales: z.array(payableSaleView),
      /** Somebody else is paying one that the nozzle has delivered; who is not told. */
      taken: z.boolean(),
    }),
  },
  /** Makes a finished delivery the caller's to pay, for three minutes. */
  lockSale: {
    roles: ['driver'],
    input: z.object({ saleId: id, vehicleId: z.optional(id) }),
    output: z.object({ order: orderView }),
  },
  /** Gives a locked, unpaid order back. */
  release: {
    roles: ['driver'],
    input: z.object({ orderId: id }),
    output: z.object({ order: orderView }),
  },
  /** Orders fuel by amount or by litres before it flows (pre-pay). */
  prepay: {
    roles: ['driver'],
    input: z.object({
      requestId,
      stationId: id,
      nozzleNumber,
      amount: z.discriminatedUnion('by', [
        z.object({ by: z.literal('amount'), amountFen: fenAmount.check(z.gte(1000), z.lte(500_000)) }),
        z.object({ by: z.literal('volume'), volumeMl: millilitres.check(z.gte(1000), z.lte(1_000_000)) }),
      ]),
      vehicleId: z.optional(id),
    }),
    output: z.object({ order: orderView }),
  },
  /** The pump of a pre-paid order: asked again while it waits and while it delivers (C5, C8). */
  pump: {
    roles: ['driver'],
    input: z.object({ orderId: id }),
    output: z.object({
      order: orderView,
      pump: z.nullable(pumpView),
      nozzle: z.nullable(nozzleView),
      heardAt: instant,
      at: instant,
    }),
  },
  /**
   * Takes back a pre-paid order before fuel flows. The pump is told; all of the money goes back when it has confirmed, and
   * what has flowed until then is settled instead. Said twice it is once.
   */
  cancelPrepay: {
    roles: ['driver'],
    input: z.object({ orderId: id }),
    output: z.object({ order: orderView, pump: z.nullable(pumpView) }),
  },
  /** The price line by line, with what did not apply and why. */
  quote: {
    roles: ['driver'],
    input: z.object({
      orderId: id,
      coupon: z._default(couponChoice, 'best'),
      /** Points to deduct; more than is usable means as many as possible. */
      points: z._default(pointsAmount.check(z.lte(10_000_000)), 0),
    }),
    output: z.object({
      order: orderView,
      quote: QuoteSchema,
      coupons: z.array(couponChoiceView),
      claimable: z.optional(z.nullable(claimableHere)),
    }),
  },
  /** Agrees to a quote: sets coupon and points aside and opens the payment. */
  confirm: {
    roles: ['driver'],
    input: z.object({
      orderId: id,
      couponId: z.nullable(id),
      points: pointsAmount,
      digest: z.string().check(z.maxLength(64)),
      /** Another vehicle than the one named so far, or none; absent: as it is. */
      vehicleId: z.optional(z.nullable(id)),
    }),
    output: z.object({
      order: orderView,
      /** Null when nothing is left to pay: the order is settled. */
      payment: z.nullable(paymentParameters),
    }),
  },
  /** Asks WeChat Pay how the payment stands, and settles when it is paid. */
  payStatus: {
    roles: ['driver'],
    input: z.object({ orderId: id }),
    output: z.object({ status: z.enum(['paid', 'pending', 'closed', 'none']), order: orderView }),
  },
  /** An order that is over, with refunds, standing and what can be asked after it, WeChat Pay asked first: the result page in one answer. */
  result: {
    roles: ['driver'],
    input: z.union([z.object({ orderId: id }), z.object({ outTradeNo: id })]),
    output: orderResult,
  },
  detail: {
    roles: ['driver'],
    input: z.union([z.object({ orderId: id }), z.object({ outTradeNo: id })]),
    output: z.object({ order: orderView }),
  },
  /** The caller's orders, newest first, with the sums of the months they are of (D6, E2). */
  list: {
    roles: ['driver'],
    input: z.object({
      cursor,
      filter: z._default(z.enum(orderFilters), 'all'),
      month: z.optional(month),
      productId: z.optional(id),
      vehicleId: z.optional(id),
      /** An order number, or its first characters: then nothing else counts. */
      search: z.optional(z.string().check(z.minLength(6), z.maxLength(40), z.regex(/^[0-9A-Za-z]+$/))),
    }),
    output: z.object({
      orders: z.array(orderSummaryView),
      nextCursor: z.nullable(z.string()),
      /** Of the months on this page, newest first: whole months, also where the page shows a part. */
      months: z.array(
        z.object({
          month,
          orders: z.int(),
          paidFen: fenAmount,
          volumeMl: millilitres,
          savedFen: fenAmount,
        }),
      ),
      /** What there is to choose from; only with the first page. */
      products: z.array(z.object({ productId: z.string(), grade: z.string() })),
      vehicles: z.array(z.object({ vehicleId: z.string(), plateHint: z.string(), name: z.string() })),
    }),
  },
  /** One order with everything that followed from it, WeChat Pay asked first about a payment under way. */
  record: {
    roles: ['driver'],
    input: z.union([z.object({ orderId: id }), z.object({ outTradeNo: id })]),
    output: z.object({
      order: orderView,
      /** All money that went back, the first one first. */
      refunds: z.array(refundView),
      /** What may still be asked back. */
      refundableFen: fenAmount,
      /** The latest request for a refund. */
      refundRequest: z.nullable(refundRequestView),
      reports: z.array(reportView),
      invoice: z.nullable(
        z.object({ invoiceId: z.string(), number: z.nullable(z.string()), amountFen: fenAmount }),
      ),
      rating: orderRating,
      stationPhone: z.string(),
      /** The driver's own vehicle that was fuelled, when he has named it and still keeps it. */
      vehicle: z.nullable(z.object({ plateHint: z.string(), name: z.string() })),
      at: instant,
    }),
  },
  /** What the page of a request for a refund shows first, all that is left being asked for (D8). */
  refundForm: {
    roles: ['driver'],
    input: z.object({ orderId: id }),
    output: z.object({
      order: orderView,
      refundableFen: fenAmount,
      /** What it would pay out and take back; null when there is nothing to ask for, or it has been asked for. */
      numbers: z.nullable(refundNumbersView),
      /** A request waits for its answer. */
      asked: z.boolean(),
    }),
  },
  /** What a refund would pay out and take back, before it is asked for; without an amount, all that is left. */
  previewRefund: {
    roles: ['driver'],
    input: z.object({ orderId: id, amountFen: z.nullable(fenAmount.check(z.positive())) }),
    output: z.object({ numbers: refundNumbersView, refundableFen: fenAmount }),
  },
  /** Asks for money back; the station answers (D8). */
  askRefund: {
    roles: ['driver'],
    input: z.object({
      orderId: id,
      requestId,
      amountFen: z.nullable(fenAmount.check(z.positive())),
      cause: z.enum(refundCauses),
      text: z._default(words, ''),
    }),
    output: z.object({ request: refundRequestView }),
  },
  withdrawRefund: {
    roles: ['driver'],
    input: z.object({ refundRequestId: id }),
    output: z.object({ request: refundRequestView }),
  },
  /** What the report page shows first: what it may be about, and what the caller has reported before. */
  reportForm: {
    roles: ['driver'],
    input: z.object({ orderId: z.optional(id), stationId: z.optional(id) }),
    output: z.object({
      order: z.nullable(orderSummaryView),
      station: z.object({
        stationId: z.string(),
        name: bilingual,
        phone: z.string(),
        nozzles: z.array(z.object({ number: z.int(), grade: z.string() })),
      }),
      reports: z.array(picturedReportView),
      at: instant,
    }),
  },
  /** Reports what went wrong, or a danger (C15). */
  report: {
    roles: ['driver'],
    input: z.object({
      requestId,
      about: z.union([
        z.object({ orderId: id }),
        z.object({ stationId: id, nozzleNumber: z.nullable(nozzleNumber) }),
      ]),
      kind: z.enum(reportKinds),
      text: z._default(words, ''),
      fileIds: z._default(z.array(fileId).check(z.maxLength(4)), []),
    }),
    output: z.object({ report: reportView }),
  },
})
