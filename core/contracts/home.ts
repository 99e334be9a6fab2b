import * as z from 'zod/mini'
import { bilingual, instant, pointsAmount } from '../domain/units/schema'
import { locales } from '../domain/members/records'
import { defineContract } from './contract'
import { id, nozzleView, orderView, priceView, tierView } from './shapes'

const stationView = z.object({
  stationId: z.string(),
  name: bilingual,
  address: bilingual,
  openingHours: bilingual,
  status: z.enum(['open', 'closed']),
})

/** One read for a first screen (B5, B8, F1, F11). */
export const home = defineContract({
  open: {
    /** Anybody may look at prices: nothing is asked before they are shown. */
    roles: ['guest', 'driver', 'staff', 'owner'],
    input: z.object({ stationId: z.optional(id) }),
    output: z.object({
      station: stationView,
      stationCount: z.int(),
      prices: z.array(priceView),
      nozzles: z.array(nozzleView),
      member: z.nullable(
        z.object({
          memberId: z.string(),
          nickname: z.string(),
          locale: z.enum(locales),
          tier: tierView,
          points: pointsAmount,
          coupons: z.int(),
          unread: z.int(),
        }),
      ),
      roles: z.array(z.enum(['guest', 'driver', 'staff', 'owner', 'system'])),
      /** Orders that still wait for something of the driver's. */
      openOrders: z.array(orderView),
      at: instant,
    }),
  },
})
