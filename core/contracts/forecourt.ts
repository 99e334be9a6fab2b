import * as z from 'zod/mini'
import { fenAmount, fenPerL, instant, millilitres } from '../domain/units/schema'
import { nozzleStates } from '../domain/station/records'
import { saleKinds } from '../domain/orders/records'

/*
 * The station's controller speaks to `POST /forecourt` over HTTPS. Headers: `x-station-id`, `x-sequence` (a number that
 * rises with every batch), `x-timestamp` (epoch milliseconds), `x-signature` = hex of
 * HMAC-SHA256(secret, stationId + "\n" + sequence + "\n" + timestamp + "\n" + raw body).
 * A batch sent again with the same sequence is answered as the first time; a lower one is refused.
 * The cloud cannot call a station, so commands ride in the reply; each is repeated until its effect is reported.
 */

const nozzleNumber = z.int().check(z.positive(), z.lte(999))
const shortId = z.string().check(z.minLength(1), z.maxLength(128))

export const ForecourtEventSchema = z.discriminatedUnion('type', [
  /** A nozzle changed, or delivered some more. */
  z.object({
    type: z.literal('nozzleState'),
    nozzleNumber,
    state: z.enum(nozzleStates),
    volumeMl: millilitres,
    amountFen: fenAmount,
    priceFenPerL: fenPerL,
    at: instant,
  }),
  /** A delivery is over. The dispenser's numbers, as they stand on its display. */
  z.object({
    type: z.literal('saleCompleted'),
    fuellingPointId: shortId,
    logicalId: z.int().check(z.positive(), z.lte(99)),
    sequence: z.int().check(z.positive(), z.lte(9999)),
    endTotalizerMl: millilitres,
    volumeMl: millilitres,
    amountFen: fenAmount,
    priceFenPerL: fenPerL,
    liftedAt: instant,
    endedAt: instant,
    kind: z.enum(saleKinds),
    approvedBy: z.nullable(shortId),
    /** The authorisation it was delivered under, for pre-pay. */
    authorisationId: z.nullable(shortId),
  }),
  /** The controller took, gave up or cleared a sale. */
  z.object({
    type: z.literal('saleState'),
    saleId: shortId,
    state: z.enum(['locked', 'released', 'cleared']),
    /** Until when it holds a lock: tells the lock that is meant from an earlier one. */
    lockedUntil: z.nullable(instant),
    at: instant,
  }),
  z.object({
    type: z.literal('authorisationState'),
    authorisationId: shortId,
    state: z.enum(['active', 'refused', 'fuelling', 'voided']),
    at: instant,
  }),
  /** A pump shows the new price. */
  z.object({ type: z.literal('priceTaken'), priceId: shortId, nozzleNumber, at: instant }),
])
export type ForecourtEvent = z.infer<typeof ForecourtEventSchema>
export type SaleCompleted = Extract<ForecourtEvent, { type: 'saleCompleted' }>

export const ForecourtBatchSchema = z.object({
  events: z.array(ForecourtEventSchema).check(z.maxLength(200)),
})
export type ForecourtBatch = z.infer<typeof ForecourtBatchSchema>

const saleCommand = {
  commandId: z.string(),
  saleId: z.string(),
  fuellingPointId: z.string(),
  sequence: z.int(),
}

export const ForecourtCommandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lockSale'), ...saleCommand, until: instant }),
  z.object({ kind: z.literal('releaseSale'), ...saleCommand }),
  z.object({ kind: z.literal('clearSale'), ...saleCommand }),
  z.object({
    kind: z.literal('authorise'),
    commandId: z.string(),
    authorisationId: z.string(),
    fuellingPointId: z.string(),
    nozzleNumbers: z.array(z.int()),
    limitFen: fenAmount,
    limitMl: z.nullable(millilitres),
    expiresAt: instant,
  }),
  z.object({
    kind: z.literal('voidAuthorisation'),
    commandId: z.string(),
    authorisationId: z.string(),
    fuellingPointId: z.string(),
  }),
  z.object({
    kind: z.literal('changePrice'),
    commandId: z.string(),
    priceId: z.string(),
    productId: z.string(),
    nozzleNumbers: z.array(z.int()),
    priceFenPerL: fenPerL,
    effectiveAt: instant,
  }),
])
export type ForecourtCommand = z.infer<typeof ForecourtCommandSchema>

export const ForecourtReplySchema = z.object({
  commands: z.array(ForecourtCommandSchema),
  /** When to ask again, in milliseconds: soon while something is open, seldom otherwise. */
  nextPollMs: z.int(),
})
export type ForecourtReply = z.infer<typeof ForecourtReplySchema>
