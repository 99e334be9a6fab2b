import * as z from 'zod/mini'
import { bilingual, day, fenPerL, instant, millilitres, recordHead } from '../units/schema'

/** A nozzle: numbered per station, on a fuelling point, delivering a product from a tank since an instant. */
export const NozzleSchema = z.object({
  number: z.int(),
  fuellingPointId: z.string(),
  /** The controller's name for it on its fuelling point. */
  logicalId: z.int(),
  products: z.array(z.object({ productId: z.string(), validFrom: instant })),
  tankId: z.string(),
})
export type Nozzle = z.infer<typeof NozzleSchema>

/** When a station serves: minutes after midnight on ISO weekdays; `untilMinute` up to 1440, an earlier one is the next day's. */
export const OpeningHoursSchema = z.object({
  weekdays: z.array(z.int().check(z.gte(1), z.lte(7))),
  fromMinute: z.int().check(z.gte(0), z.lt(1440)),
  untilMinute: z.int().check(z.gt(0), z.lte(1440)),
})
export type OpeningHours = z.infer<typeof OpeningHoursSchema>

/** What a driver finds at a station beside fuel. */
export const facilities = [
  'toilet',
  'shop',
  'carWash',
  'airPump',
  'tyreRepair',
  'water',
  'coffee',
  'restRoom',
  'parking',
  'charging',
  'adBlue',
  'aed',
] as const
export type Facility = (typeof facilities)[number]

/** `stations/{stationId}` */
export const StationSchema = z.object({
  ...recordHead,
  name: bilingual,
  address: bilingual,
  phone: z.string(),
  /** GCJ-02 degrees, as strings of a decimal number: no float is computed with. */
  location: z.object({ longitude: z.string(), latitude: z.string() }),
  /** As people say it. */
  openingHours: bilingual,
  /** As a clock reads it. Absent: around the clock. */
  hours: z.optional(z.array(OpeningHoursSchema)),
  /** Absent: none told. */
  facilities: z.optional(z.array(z.enum(facilities))),
  legalEntity: z.object({ id: z.string(), name: z.string(), taxNumber: z.string() }),
  /** WeChat Pay merchant number. */
  merchantId: z.string(),
  nozzles: z.array(NozzleSchema),
  openShift: z.object({ shiftId: z.string(), businessDate: day, openedAt: instant }),
  status: z.enum(['open', 'closed']),
})
export type Station = z.infer<typeof StationSchema>

/** `shifts/{stationId}:{openedAt}` */
export const ShiftSchema = z.object({
  ...recordHead,
  stationId: z.string(),
  businessDate: day,
  openedAt: instant,
  openedBy: z.string(),
  closedAt: z.nullable(instant),
  closedBy: z.nullable(z.string()),
})
export type Shift = z.infer<typeof ShiftSchema>

/** `prices/{stationId}:{productId}:{effectiveAt}`: one announced price and when each pump took it. */
export const PriceSchema = z.object({
  ...recordHead,
  stationId: z.string(),
  productId: z.string(),
  priceFenPerL: fenPerL,
  /** The price it replaces; equal to the price for a product's first one. */
  previousFenPerL: fenPerL,
  effectiveAt: instant,
  announcedAt: instant,
  announcedBy: z.string(),
  takenBy: z.array(z.object({ nozzleNumber: z.int(), at: instant })),
  /** `changePrice` until every nozzle of the product has taken it, or a later price has overtaken it. */
  pendingCommand: z.enum(['changePrice', 'none']),
})
export type Price = z.infer<typeof PriceSchema>

export const nozzleStates = ['offline', 'ready', 'calling', 'authorised', 'fuelling', 'suspended'] as const

/** `liveStates/{stationId}`: what the forecourt shows now; one document, written on change. */
export const LiveStateSchema = z.object({
  ...recordHead,
  stationId: z.string(),
  /** Number of the last accepted batch of the station's controller. */
  sequence: z.int(),
  /** When the controller was last heard of. */
  heardAt: instant,
  /** When it last had something to tell. */
  newsAt: instant,
  nozzles: z.array(
    z.object({
      number: z.int(),
      state: z.enum(nozzleStates),
      volumeMl: millilitres,
      amountFen: z.int(),
      priceFenPerL: z.int(),
      /** When the running numbers were read. */
      at: instant,
      liftedAt: z.nullable(instant),
    }),
  ),
  /** Deliveries that the controller still has as unpaid; absent: none was reported yet. */
  unpaid: z.optional(z.array(z.object({ saleId: z.string(), nozzleNumber: z.int() }))),
})
export type LiveState = z.infer<typeof LiveStateSchema>

/** `fuellingPoints/{stationId}:{fuellingPointId}`: the guard that lets one authorisation live at a time. */
export const FuellingPointSchema = z.object({
  ...recordHead,
  stationId: z.string(),
  fuellingPointId: z.string(),
  liveAuthorisationId: z.nullable(z.string()),
})
export type FuellingPoint = z.infer<typeof FuellingPointSchema>
