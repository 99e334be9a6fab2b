import * as z from 'zod/mini'
import { messageKinds } from '../domain/members/records'
import { RefundSchema } from '../domain/orders/records'
import { fenAmount, instant, pointsAmount } from '../domain/units/schema'
import { titleView } from './invoice'
import { orderRating } from './rating'
import { orderView, tierView } from './shapes'

/** Parts of what the result page is answered. */

/** Money of an order on its way back, and where it stands. */
export const refundView = z.object({
  cause: RefundSchema.shape.cause,
  state: RefundSchema.shape.state,
  /** What goes out. */
  amountFen: fenAmount,
  at: instant,
  finishedAt: z.nullable(instant),
})
export type RefundView = z.infer<typeof refundView>

/** An order that is over, with all that hangs on it: one sheet, one call. */
export const orderResult = z.object({
  order: orderView,
  refunds: z.array(refundView),
  rating: orderRating,
  /** The title that the driver's invoices usually bear; null when none has been kept, or there is nothing to ask for. */
  usualTitle: z.nullable(titleView),
  standing: z.object({ tier: tierView, points: z.int(), held: pointsAmount }),
  /** The templates a driver can be asked for, each with what he has agreed to already. */
  reminders: z.array(z.object({ kind: z.enum(messageKinds), templateId: z.string(), credits: z.int() })),
  at: instant,
})
export type OrderResult = z.infer<typeof orderResult>
