import * as z from 'zod/mini'
import { QuoteSchema } from '../domain/pricing/records'
import { fenAmount, instant, millilitres, pointsAmount } from '../domain/units/schema'
import { defineContract } from './contract'
import { couponChoiceView, openedFuelling, pumpView } from './fuelling'
import { orderResult } from './result'
import { cursor, id, nozzleView, orderView, payableSaleView, paymentParameters, requestId } from './shapes'

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
    output: z.object({ sales: z.array(payableSaleView) }),
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
  /** The price line by line, with what did not apply and why. */
  quote: {
    roles: ['driver'],
    input: z.object({
      orderId: id,
      coupon: z._default(couponChoice, 'best'),
      /** Points to deduct; more than is usable means as many as possible. */
      points: z._default(pointsAmount.check(z.lte(10_000_000)), 0),
    }),
    output: z.object({ order: orderView, quote: QuoteSchema, coupons: z.array(couponChoiceView) }),
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
  /** An order that is over, with refunds, standing and what can be asked after it: the result page in one answer. */
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
  list: {
    roles: ['driver'],
    input: z.object({ cursor }),
    output: z.object({ orders: z.array(orderView), nextCursor: z.nullable(z.string()) }),
  },
})
