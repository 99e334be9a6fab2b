import * as z from 'zod/mini'

export { contracts } from '../../core/contracts'
export { recordSchemas } from '../../core/domain/records'

/** JSON Schema of a shape, as clients must send it or as they will get it. */
export function toJsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): unknown {
  return z.toJSONSchema(schema, { io, unrepresentable: 'throw' })
}
