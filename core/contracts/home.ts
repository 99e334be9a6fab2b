import * as z from 'zod/mini'
import { locales } from '../domain/members/records'
import { tierCodes } from '../domain/pricing/records'
import { bilingual, day, fenAmount, instant, month, percent, pointsAmount } from '../domain/units/schema'
import { defineContract } from './contract'
import { id, nothing, nozzleView, orderView, picturedOfferView, priceView, tierView } from './shapes'

const stationView = z.object({
  stationId: z.string(),
  name: bilingual,
  address: bilingual,
  phone: z.string(),
  openingHours: bilingual,
  /** Whether it serves now: its staff have not closed it, and its hours say so. */
  status: z.enum(['open', 'closed']),
})

const anybody = ['guest', 'driver', 'staff', 'owner'] as const

/** What every first screen knows of a member. */
const standing = {
  memberId: z.string(),
  nickname: z.string(),
  locale: z.enum(locales),
  tier: tierView,
  points: pointsAmount,
  coupons: z.int(),
  unread: z.int(),
}

/** One read for a first screen: the start, the member's own page, growth (A12, B5, B8, F1, F9, F11). */
export const home = defineContract({
  open: {
    /** Anybody may look at prices: nothing is asked before they are shown. */
    roles: anybody,
    input: z.object({ stationId: z.optional(id) }),
    output: z.object({
      station: stationView,
      stationCount: z.int(),
      /** Every station with its place, the one shown first; empty when there is only one. */
      stations: z.array(
        z.object({
          stationId: z.string(),
          name: bilingual,
          status: z.enum(['open', 'closed']),
          location: z.object({ longitude: z.string(), latitude: z.string() }),
        }),
      ),
      /** How busy the pumps are; null when they have not been heard of lately. */
      queue: z.nullable(z.object({ freeNozzles: z.int(), busyNozzles: z.int(), waiting: z.int() })),
      /** What is on: banners, notices and topics, in the owner's order (H21). */
      offers: z.array(picturedOfferView),
      prices: z.array(priceView),
      nozzles: z.array(nozzleView),
      member: z.nullable(
        z.object({
          ...standing,
          /** The fuel this driver usually takes, when one is known. */
          usualProductId: z.nullable(z.string()),
        }),
      ),
      roles: z.array(z.enum(['guest', 'driver', 'staff', 'owner', 'system'])),
      /** Orders that still wait for something of the driver's. */
      openOrders: z.array(orderView),
      at: instant,
    }),
  },
  /** The member's own page; for a guest only what he may see. */
  me: {
    roles: anybody,
    input: nothing,
    output: z.object({
      station: z.object({ name: bilingual, phone: z.string() }),
      member: z.nullable(
        z.object({
          ...standing,
          /** Where the avatar can be seen for a while; null without one. */
          avatarUrl: z.nullable(z.string()),
          /** Points that lapse within thirty days, and coupons within three. */
          pointsLapsingSoon: pointsAmount,
          couponsLapsingSoon: z.int(),
          vehicles: z.int(),
          /** Null for who has never had stored value. */
          wallet: z.nullable(z.object({ principalFen: fenAmount, giftFen: fenAmount })),
        }),
      ),
      at: instant,
    }),
  },
  /** Where a member stands on the way up, month by month, and what lies ahead (F9, F11). */
  growth: {
    roles: ['driver'],
    input: nothing,
    output: z.object({
      tier: tierView,
      tiers: z.array(
        z.object({
          code: z.enum(tierCodes),
          name: bilingual,
          thresholdGrowth: z.int(),
          fuelOffFenPerL: z.int(),
          pointsMultiplierPercent: percent,
        }),
      ),
      /** The last twelve months, the oldest first; together they are the growth. */
      months: z.array(z.object({ month, paidYuan: z.int(), qualifyingDays: z.int(), growth: z.int() })),
      missingToKeep: z.int(),
      evaluatedOn: day,
      /** The tier after the next evaluation if nothing more is fuelled. */
      tierThen: z.enum(tierCodes),
      /** Growth that counts no more from the next month on. */
      leavingGrowth: z.int(),
      brings: z.array(
        z.object({ paidFen: fenAmount, growth: z.int(), points: pointsAmount, tierAfter: z.enum(tierCodes) }),
      ),
      rules: z.object({
        qualifyingFuellingFen: fenAmount,
        growthPerQualifyingDay: z.int(),
        birthdayPercent: percent,
        firstFuellingPercent: percent,
      }),
      at: instant,
    }),
  },
})
