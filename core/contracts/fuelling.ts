import * as z from 'zod/mini'
import { couponView, nozzleView, orderView, payableSaleView } from './shapes'
import { QuoteSchema } from '../domain/pricing/records'
import { bilingual, fenAmount, instant, millilitres, reason } from '../domain/units/schema'

/** Parts of what the fuelling page is answered. */

/** A coupon as it stands for one order: those that may be used come first, the best before the rest (H3, H4). */
export const couponChoiceView = z.object({
  ...couponView.shape,
  /** What it takes off what is due here; 0 for a gift. */
  offFen: fenAmount,
  /** Why it cannot be used on this order. */
  whyNot: z.nullable(reason),
})
export type CouponChoiceView = z.infer<typeof couponChoiceView>

/** A coupon that the driver could take now, and that would lower this price by so much (H3). */
export const claimableHere = z.object({ templateId: z.string(), name: bilingual, offFen: fenAmount })
export type ClaimableHere = z.infer<typeof claimableHere>

/** A fuel of the station as the fuelling page needs it: its price, and its kind to tell a wrong fuel by. */
export const fuelView = z.object({
  productId: z.string(),
  grade: z.string(),
  kind: z.enum(['gasoline', 'diesel']),
  priceFenPerL: z.int(),
  memberPriceFenPerL: z.int(),
})
export type FuelView = z.infer<typeof fuelView>

/** Leave to fuel that is paid for: how far it goes, and until when it may begin. */
export const pumpView = z.object({
  state: z.enum(['requested', 'active', 'fuelling', 'consumed', 'voiding', 'voided']),
  limitFen: fenAmount,
  limitMl: z.nullable(millilitres),
  expiresAt: instant,
})
export type PumpView = z.infer<typeof pumpView>

/** An order to go on with: its price with every coupon there is, or the pump that waits for it. */
export const openedOrder = z.object({
  order: orderView,
  quote: z.nullable(QuoteSchema),
  coupons: z.array(couponChoiceView),
  /** Absent where no price can change any more. */
  claimable: z.optional(z.nullable(claimableHere)),
  pump: z.nullable(pumpView),
  /** WeChat Pay did not say how its payment stands: it is as it was known. */
  unasked: z.boolean(),
})

/** What a vehicle usually takes; without a vehicle, what this driver takes of a product (C8). */
const usualVolume = z.object({
  vehicleId: z.nullable(z.string()),
  productId: z.string(),
  volumeMl: millilitres,
})
/** The member's own vehicle as a chip shows it (A9). */
const vehicleChip = z.object({
  vehicleId: z.string(),
  plateHint: z.string(),
  name: z.string(),
  productId: z.nullable(z.string()),
  isDefault: z.boolean(),
})
export type VehicleChip = z.infer<typeof vehicleChip>

export type UsualVolumeView = z.infer<typeof usualVolume>

/** The whole first screen of the fuelling page. */
export const openedFuelling = z.object({
  station: z.object({
    stationId: z.string(),
    name: bilingual,
    payee: z.string(),
    status: z.enum(['open', 'closed']),
  }),
  nozzles: z.array(nozzleView),
  fuels: z.array(fuelView),
  /** When the station's controller was last heard of. */
  heardAt: instant,
  at: instant,
  /** What the nozzle asked for has delivered; null when none was asked for, or nobody is signed in. */
  sales: z.nullable(z.array(payableSaleView)),
  /** Somebody else is paying one that this nozzle has delivered. */
  taken: z.boolean(),
  /** The order asked for, or the caller's own at the nozzle asked for. */
  opened: z.nullable(openedOrder),
  /** The caller's other orders that wait for something of his. */
  openOrders: z.array(orderView),
  /** Null for who is not signed in. */
  member: z.nullable(
    z.object({ newcomer: z.boolean(), usual: z.array(usualVolume), vehicles: z.array(vehicleChip) }),
  ),
})
