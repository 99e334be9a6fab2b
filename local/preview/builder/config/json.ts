import type { z } from 'zod'
import { BuildError, errorAt } from '../problem'
import type { Sources } from '../sources'

/**
 * Reads a JSON file of the mini-program as `schema` says.
 * @throws BuildError with the place, when it is no JSON, or with the field, when it is another shape
 */
export function readJson<T>(sources: Sources, path: string, schema: z.ZodType<T>): T {
  const text = sources.read(path)
  const parsed = schema.safeParse(parseJson(path, text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new BuildError(errorAt(path, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}`))
}

export function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const { line, column } = placeOf(text, message)
    throw new BuildError(errorAt(path, message, line, column))
  }
}

/** JSON.parse names the place as a position, or as line and column, or as the end. */
function placeOf(text: string, message: string): { readonly line: number; readonly column: number } {
  const position = /position (\d+)/.exec(message)?.[1]
  const before = text.slice(0, position === undefined ? text.length : Number(position))
  const lines = before.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
