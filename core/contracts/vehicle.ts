import * as z from 'zod/mini'
import { bilingual, instant } from '../domain/units/schema'
import { plateKinds } from '../domain/vehicles/plate'
import { defineContract } from './contract'
import { id, nothing, requestId } from './shapes'

const vehicleView = z.object({
  vehicleId: z.string(),
  /** Whole, to its own driver only. */
  plate: z.string(),
  plateHint: z.string(),
  plateKind: z.enum(plateKinds),
  name: z.string(),
  productId: z.nullable(z.string()),
  tankLitres: z.nullable(z.int()),
  isDefault: z.boolean(),
})

const garage = z.object({
  vehicles: z.array(vehicleView),
  /** So many a member may have. */
  most: z.int(),
})

/** The member's own vehicles (A9). */
export const vehicle = defineContract({
  list: {
    roles: ['driver'],
    input: nothing,
    output: z.extend(garage, {
      /** Fuels to choose from. */
      products: z.array(z.object({ productId: z.string(), grade: z.string(), name: bilingual })),
      /** Since when the member lets cameras at the station know his plates, or null (C6, O6). */
      plateRecognitionAt: z.nullable(instant),
    }),
  },
  /** Adds a vehicle, or changes the one that is named. A plate that the member has already is that vehicle. */
  save: {
    roles: ['driver'],
    input: z.object({
      requestId,
      vehicleId: z.optional(id),
      plate: z.string().check(z.minLength(6), z.maxLength(12)),
      plateKind: z.enum(plateKinds),
      name: z._default(z.string().check(z.maxLength(30)), ''),
      productId: z._default(z.nullable(z.string().check(z.maxLength(64))), null),
      tankLitres: z._default(z.nullable(z.int().check(z.gte(5), z.lte(1500))), null),
      isDefault: z._default(z.boolean(), false),
    }),
    output: garage,
  },
  remove: { roles: ['driver'], input: z.object({ vehicleId: id }), output: garage },
  setDefault: { roles: ['driver'], input: z.object({ vehicleId: id }), output: garage },
})
