import { z } from 'zod'

/*
 * What a station's controller keeps. Volumes are integer millilitres in the dispenser's steps of 10, amounts integer
 * fen, prices fen per litre, instants epoch milliseconds.
 */

/** States of a fuelling point as Chinese forecourt controllers name them. */
export const pointStates = [
  'FDC_OFFLINE',
  'FDC_READY',
  'FDC_CALLING',
  'FDC_AUTHORISED',
  'FDC_FUELLING',
  'FDC_SUSPENDED_FUELLING',
] as const
export type PointState = (typeof pointStates)[number]

export const saleKinds = ['retail', 'testReturn', 'ownUse', 'custody', 'tankTransfer'] as const
export type SaleKind = (typeof saleKinds)[number]

const limit = z.object({ limitFen: z.nullable(z.int()), limitMl: z.nullable(z.int()) })
export type Limit = z.infer<typeof limit>

/** Fuel on its way: from the reading at `since` towards a reading, at a flow. */
const delivery = z.object({
  since: z.int(),
  fromMl: z.int(),
  toMl: z.int(),
  toFen: z.int(),
  /** Zero delivers at once. */
  flowMlPerS: z.int(),
  /** Stopped by the limit, not by the driver's hand. */
  limited: z.boolean(),
})
export type Delivery = z.infer<typeof delivery>

const nozzle = z.object({
  number: z.int(),
  logicalId: z.int(),
  productId: z.string(),
  priceFenPerL: z.int(),
  totalizerMl: z.int(),
})
export type Nozzle = z.infer<typeof nozzle>

const point = z.object({
  id: z.string(),
  state: z.enum(pointStates),
  nozzles: z.array(nozzle),
  /** TR_Seq_Nb of the next sale: 1–9999 and around again. */
  nextSequence: z.int(),
  /** The nozzle that is out of its holder. */
  lifted: z.nullable(
    z.object({ number: z.int(), at: z.int(), kind: z.enum(saleKinds), approvedBy: z.nullable(z.string()) }),
  ),
  delivery: z.nullable(delivery),
  /** Typed at the dispenser's own keys, for the next delivery. */
  preset: z.nullable(limit),
  authorisation: z.nullable(
    limit.extend({
      id: z.string(),
      nozzleNumbers: z.array(z.int()),
      expiresAt: z.int(),
      state: z.enum(['active', 'fuelling']),
    }),
  ),
})
export type Point = z.infer<typeof point>

const sale = z.object({
  pointId: z.string(),
  nozzleNumber: z.int(),
  logicalId: z.int(),
  sequence: z.int(),
  startTotalizerMl: z.int(),
  endTotalizerMl: z.int(),
  volumeMl: z.int(),
  amountFen: z.int(),
  priceFenPerL: z.int(),
  liftedAt: z.int(),
  endedAt: z.int(),
  kind: z.enum(saleKinds),
  approvedBy: z.nullable(z.string()),
  authorisationId: z.nullable(z.string()),
  state: z.enum(['Payable', 'Locked', 'Cleared']),
  /** A lock lapses here, so that a silent cloud cannot keep a dispenser blocked. */
  lockedUntil: z.nullable(z.int()),
})
export type Sale = z.infer<typeof sale>

const priceOrder = z.object({
  priceId: z.string(),
  nozzleNumber: z.int(),
  priceFenPerL: z.int(),
  effectiveAt: z.int(),
})

export const controllerSchema = z.object({
  points: z.array(point),
  /** Not yet cleared ones, and the latest of those that are. */
  sales: z.array(sale),
  priceOrders: z.array(priceOrder),
  /** Authorisations that are over, newest last: a repeated command gets the same answer. */
  pastAuthorisations: z.array(z.object({ id: z.string(), state: z.enum(['consumed', 'voided', 'refused']) })),
  /** Events that the cloud has not confirmed. */
  outbox: z.array(z.record(z.string(), z.unknown())),
  /** The batch under way: sent again with the same number and bytes until it is answered. */
  batch: z.nullable(z.object({ sequence: z.int(), body: z.string(), events: z.int() })),
  lastSequence: z.int(),
})
export type ControllerState = z.infer<typeof controllerSchema>

export interface NozzleLayout {
  readonly number: number
  readonly logicalId: number
  readonly productId: string
  readonly priceFenPerL: number
  readonly totalizerMl?: number
}

export interface PointLayout {
  readonly id: string
  readonly nozzles: readonly NozzleLayout[]
  /** 1 when absent. */
  readonly nextSequence?: number
}

/** A controller as it leaves the workshop. */
export const newController = (points: readonly PointLayout[]): ControllerState => ({
  points: points.map(({ id, nozzles, nextSequence }) => ({
    id,
    state: 'FDC_READY',
    nozzles: nozzles.map((layout) => ({ ...layout, totalizerMl: layout.totalizerMl ?? 1_000_000 })),
    nextSequence: nextSequence ?? 1,
    lifted: null,
    delivery: null,
    preset: null,
    authorisation: null,
  })),
  sales: [],
  priceOrders: [],
  pastAuthorisations: [],
  outbox: [],
  batch: null,
  lastSequence: 0,
})
