import * as z from 'zod/mini'
import { bilingual, instant } from '../domain/units/schema'
import { defineContract } from './contract'
import { id, nothing, nozzleView, priceView } from './shapes'

const stationSummary = z.object({
  stationId: z.string(),
  name: bilingual,
  address: bilingual,
  phone: z.string(),
  location: z.object({ longitude: z.string(), latitude: z.string() }),
  openingHours: bilingual,
  status: z.enum(['open', 'closed']),
  prices: z.array(priceView),
})

/** Stations, their fuels and what the forecourt shows now (B5, B8–B9, C8). */
export const station = defineContract({
  list: {
    roles: ['guest', 'driver', 'staff', 'owner'],
    input: nothing,
    output: z.object({ stations: z.array(stationSummary) }),
  },
  detail: {
    roles: ['guest', 'driver', 'staff', 'owner'],
    input: z.object({ stationId: id }),
    output: z.object({ station: stationSummary, payee: z.string(), nozzles: z.array(nozzleView) }),
  },
  /** The running numbers; the phone asks again with back-off and extrapolates between. */
  live: {
    roles: ['guest', 'driver', 'staff', 'owner'],
    input: z.object({ stationId: id }),
    output: z.object({ nozzles: z.array(nozzleView), heardAt: instant, at: instant }),
  },
})
