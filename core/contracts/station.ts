import * as z from 'zod/mini'
import { CouponBenefitSchema } from '../domain/coupons/records'
import { QuoteLineSchema, tierCodes } from '../domain/pricing/records'
import { facilities } from '../domain/station/records'
import { bilingual, fenAmount, instant, millilitres } from '../domain/units/schema'
import { defineContract } from './contract'
import {
  campaignView,
  id,
  nothing,
  nozzleView,
  offerView,
  picturedOfferView,
  priceView,
  ratingSummary,
} from './shapes'

/** What the pumps have room for; null when they have not been heard of lately. */
const queue = z.nullable(
  z.object({
    freeNozzles: z.int(),
    busyNozzles: z.int(),
    vehicles: z.int(),
    waiting: z.int(),
    /** When the pumps were last heard of. */
    at: instant,
  }),
)

/** What a list shows of a station, and a page about it begins with. */
const stationSummary = z.object({
  stationId: z.string(),
  name: bilingual,
  address: bilingual,
  phone: z.string(),
  /** GCJ-02 degrees. */
  location: z.object({ longitude: z.string(), latitude: z.string() }),
  openingHours: bilingual,
  status: z.enum(['open', 'closed']),
  /** By the clock and the staff: whether it serves now, and when that changes. */
  opening: z.object({ open: z.boolean(), changesAt: z.nullable(instant) }),
  prices: z.array(priceView),
  queue,
  rating: z.object({ count: z.int(), averageHundredths: z.int() }),
  offers: z.array(z.object({ offerId: z.string(), title: bilingual })),
})
export type StationSummary = z.infer<typeof stationSummary>

/** Everything the page of one station shows. */
const stationDetail = z.object({
  station: stationSummary,
  payee: z.string(),
  nozzles: z.array(nozzleView),
  facilities: z.array(z.enum(facilities)),
  campaigns: z.array(campaignView),
  /** The most that all of them may take off a litre together. */
  litreOffCapFenPerL: z.int(),
  offers: z.array(offerView),
  rating: ratingSummary,
  at: instant,
})
export type StationDetail = z.infer<typeof stationDetail>

const everybody = ['guest', 'driver', 'staff', 'owner'] as const

/** Stations, their fuels and what the forecourt shows now (B1, B4–B6, B8–B9, C8). */
export const station = defineContract({
  list: {
    roles: everybody,
    input: nothing,
    output: z.object({
      stations: z.array(stationSummary),
      /** The only one whole, since there is nothing to choose; null when there are several, or none. */
      only: z.nullable(stationDetail),
      at: instant,
    }),
  },
  detail: {
    roles: everybody,
    input: z.object({ stationId: id }),
    output: stationDetail,
  },
  /** The running numbers; the phone asks again with back-off and extrapolates between. */
  live: {
    roles: everybody,
    input: z.object({ stationId: id }),
    output: z.object({ nozzles: z.array(nozzleView), heardAt: instant, at: instant }),
  },
  /** What the pumps have room for now: the page of a station asks again with back-off (B4). */
  queue: {
    roles: everybody,
    input: z.object({ stationId: id }),
    output: z.object({ queue, nozzles: z.array(nozzleView), at: instant }),
  },
  /** What so many litres of a grade would cost the caller at each station now, without coupons and points (B6). */
  compare: {
    roles: everybody,
    input: z.object({
      grade: z.string().check(z.minLength(1), z.maxLength(16)),
      volumeMl: millilitres.check(z.gte(1_000), z.lte(200_000)),
    }),
    output: z.object({
      /** Every grade that some station sells. */
      grades: z.array(z.string()),
      /** The tier that was reckoned with: a guest's is that of a new member. */
      tier: z.enum(tierCodes),
      /** Cheapest first. */
      stations: z.array(
        z.object({
          stationId: z.string(),
          name: bilingual,
          location: z.object({ longitude: z.string(), latitude: z.string() }),
          open: z.boolean(),
          priceFenPerL: z.int(),
          meteredFen: fenAmount,
          dueFen: fenAmount,
          lines: z.array(QuoteLineSchema),
        }),
      ),
      at: instant,
    }),
  },
  /** A station's fuels with their prices of the last 13 months (B8, B9). */
  fuels: {
    roles: everybody,
    input: z.object({ stationId: id }),
    output: z.object({
      stationName: bilingual,
      fuels: z.array(
        z.object({
          ...priceView.shape,
          /** Oldest first; the last one is in force. */
          history: z.array(z.object({ priceFenPerL: z.int(), effectiveAt: instant })),
        }),
      ),
      at: instant,
    }),
  },
  /** The topic page of an offer (H21). */
  offer: {
    roles: everybody,
    input: z.object({ offerId: id }),
    output: z.object({
      offer: picturedOfferView,
      rules: z.array(bilingual),
      /** Where it counts; empty: everywhere. */
      stations: z.array(z.object({ stationId: z.string(), name: bilingual })),
      /** The coupon it gives, while it can be had. */
      coupon: z.nullable(
        z.object({
          templateId: z.string(),
          name: bilingual,
          benefit: CouponBenefitSchema,
          validDays: z.int(),
          /** How many more the caller may take; a guest as a new member. */
          left: z.int(),
        }),
      ),
      /** Not yet, now, or over. */
      phase: z.enum(['ahead', 'running', 'over']),
      at: instant,
    }),
  },
})
