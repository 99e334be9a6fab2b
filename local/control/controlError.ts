import type { z } from 'zod'

/** A control call that cannot be carried out: `{error: {code, message, details?}}` with a status of the 4xx kind. */
export class ControlError extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
    readonly details?: unknown,
  ) {
    super(message)
    this.name = 'ControlError'
  }
}

/** Checks what came in. Throws a 400 that names the first wrong field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const text = parsed.error.issues
    .map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`))
    .join('; ')
  throw new ControlError(400, 'BAD_REQUEST', text)
}
