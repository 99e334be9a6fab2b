import * as z from 'zod/mini'
import { instant, recordHead } from '../units/schema'
import { plateKinds } from './plate'

/**
 * `vehicles/{vehicleId}`: a vehicle as its drivers described it (A9). The same plate may stand in several records, and one
 * record may have several drivers: a plate proves nothing about who drives. Which one is whose usual one stands with the member.
 */
export const VehicleSchema = z.object({
  ...recordHead,
  memberIds: z.array(z.string()),
  sealedPlate: z.string(),
  /** Keyed hash of the plate, to be found by. */
  plateIndex: z.string(),
  plateHint: z.string(),
  plateKind: z.enum(plateKinds),
  /** Brand and model in the driver's own words; may be empty. */
  name: z.string(),
  /** The fuel it usually takes. */
  productId: z.nullable(z.string()),
  tankLitres: z.nullable(z.int().check(z.gte(5), z.lte(1500))),
  createdAt: instant,
  changedAt: instant,
})
export type Vehicle = z.infer<typeof VehicleSchema>
