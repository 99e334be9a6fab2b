import * as z from 'zod/mini'
import { fenAmount, instant, pointsAmount, recordHead } from '../units/schema'

/** Why a driver wants money back. */
export const refundCauses = ['wrongFuel', 'wrongAmount', 'paidTwice', 'notDelivered', 'other'] as const
export type RefundCause = (typeof refundCauses)[number]

export const refundRequestStates = ['asked', 'approved', 'declined', 'withdrawn'] as const
export type RefundRequestState = (typeof refundRequestStates)[number]

/** `refundRequests/refundRequest:{orderId}:{…}`, the end made of the phone's request id: asked twice, it is one (D8). */
export const RefundRequestSchema = z.object({
  ...recordHead,
  orderId: z.string(),
  memberId: z.string(),
  stationId: z.string(),
  state: z.enum(refundRequestStates),
  cause: z.enum(refundCauses),
  /** In the driver's words; may be empty. */
  text: z.string(),
  /** Everything that is left of the order when it is approved. */
  whole: z.boolean(),
  /** What was asked back; for the whole order, what was left of it then. */
  amountFen: fenAmount,
  /** What the driver was shown beforehand. */
  shown: z.object({
    payoutFen: fenAmount,
    withheldFen: fenAmount,
    pointsTakenBack: pointsAmount,
    pointsReturned: pointsAmount,
    couponReturned: z.boolean(),
  }),
  askedAt: instant,
  /** When it was answered or withdrawn; 0 while it waits. */
  endedAt: instant,
  /** Who answered; null while it waits and when it was withdrawn. */
  answeredBy: z.nullable(z.object({ role: z.enum(['staff', 'owner']), id: z.string() })),
  /** What was answered; empty while it waits. */
  answer: z.string(),
  /** The refund it became, or empty. */
  refundId: z.string(),
})
export type RefundRequest = z.infer<typeof RefundRequestSchema>
