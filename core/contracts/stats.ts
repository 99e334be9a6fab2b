import * as z from 'zod/mini'
import { bilingual, fenAmount, fenPerL, instant, millilitres, month } from '../domain/units/schema'
import { defineContract } from './contract'
import { id } from './shapes'

const totals = {
  fuellings: z.int(),
  volumeMl: millilitres,
  paidFen: fenAmount,
  savedFen: fenAmount,
}

const consumption = z.nullable(z.object({ distanceKm: z.int(), mlPer100Km: z.int(), fenPer100Km: z.int() }))

const basis = {
  everyKm: z.int(),
  mlPer100Km: z.int(),
  /** Whether that is the vehicle's own, or what most take. */
  measured: z.boolean(),
}
/** A hint at a vehicle's next service; by litres: a whole interval was driven, and no odometer was told. */
const maintenance = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('odometer'),
    ...basis,
    due: z.enum(['ahead', 'soon', 'now']),
    odometerKm: z.int(),
    dueAtKm: z.int(),
    leftKm: z.int(),
    /** At the pace of the last fuellings; null when that is not known, or it is due. */
    dueAt: z.nullable(instant),
  }),
  z.object({ by: z.literal('litres'), ...basis, drivenKm: z.int() }),
])

/** The driver's own figures, counted from his orders of the last twelve months (E3–E5). */
export const stats = defineContract({
  fuel: {
    roles: ['driver'],
    input: z.object({}),
    output: z.object({
      at: instant,
      /** Twelve months, oldest first. */
      months: z.array(z.object({ month, ...totals })),
      year: z.object(totals),
      products: z.array(z.object({ productId: z.string(), grade: z.string(), ...totals })),
      stations: z.array(z.object({ stationId: z.string(), name: bilingual, ...totals })),
      vehicles: z.array(
        z.object({
          /** Empty: fuellings without a vehicle, or with one that is gone. */
          vehicleId: z.string(),
          plateHint: z.string(),
          name: z.string(),
          ...totals,
          consumption,
          /** How often the odometer was told. */
          readings: z.int(),
          maintenance: z.nullable(maintenance),
        }),
      ),
      /** The last fuellings at which the odometer can still be told, newest first. */
      readable: z.array(
        z.object({
          orderId: z.string(),
          at: instant,
          vehicleId: z.string(),
          plateHint: z.string(),
          volumeMl: millilitres,
          odometerKm: z.nullable(z.int()),
        }),
      ),
      /** Days on which the fuel of the last ninety days would have cost less. */
      cheaper: z.array(
        z.object({
          campaignId: z.string(),
          name: bilingual,
          offFenPerL: fenPerL,
          weekdays: z.array(z.int()),
          monthDays: z.array(z.int()),
          couldSaveFen: fenAmount,
        }),
      ),
    }),
  },
  /** Notes what the odometer showed at a fuelling; null takes it back. */
  recordOdometer: {
    roles: ['driver'],
    input: z.object({
      orderId: id,
      odometerKm: z.nullable(z.int().check(z.gte(0), z.lte(2_000_000))),
    }),
    output: z.object({ orderId: z.string(), odometerKm: z.nullable(z.int()) }),
  },
})
