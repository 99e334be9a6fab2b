import type { Schema } from './schema'

/** What the machine and earlier answers propose, by the name of a field. */
export type Proposals = ReadonlyMap<string, unknown>

/** An input that fits a schema, with values a person would send. */
export function sampleInput(schema: Schema, proposals: Proposals): unknown {
  return sample('', schema, proposals)
}

function sample(name: string, schema: Schema, proposals: Proposals): unknown {
  if (name === 'requestId') return `console-${crypto.randomUUID()}`
  if (proposals.has(name)) return proposals.get(name)
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const first = (schema.anyOf ?? schema.oneOf)?.[0]
  if (first !== undefined) return sample(name, first, proposals)
  if (schema.properties !== undefined) return sampleObject(schema, proposals)
  if (schema.type === 'array') return [sample(name.replace(/s$/, ''), schema.items ?? {}, proposals)]
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (schema.type === 'boolean') return true
  return schema.type === 'null' ? null : ''
}

/** Fields that must be, have a default, or are proposed. */
function sampleObject(
  { properties = {}, required = [] }: Schema,
  proposals: Proposals,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(
        ([name, schema]) => required.includes(name) || schema.default !== undefined || proposals.has(name),
      )
      .map(([name, schema]) => [name, sample(name, schema, proposals)]),
  )
}

/** Ids and digests that an answer brought and that the next call will want; the first of a list is the newest. */
export function proposalsIn(answer: unknown): Map<string, unknown> {
  const found = new Map<string, unknown>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        if (/^\w+Id$|^digest$|^pointsUsed$/.test(name) && !found.has(name)) found.set(name, inner)
        visit(inner)
      }
  }
  visit(answer)
  return found
}
