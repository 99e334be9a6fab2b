import { z } from 'zod'

/** A trigger as WeChat DevTools' `config.json` writes it. */
const triggerSchema = z.object({
  name: z
    .string()
    .regex(/^[A-Za-z][\w-]{0,59}$/, 'a trigger name starts with a letter and has at most 60 characters'),
  type: z.literal('timer'),
  /** Seven fields: second minute hour day month week year. */
  config: z.string(),
})

/** A function's `config.json`. Memory is given in MB, the time limit in seconds. */
const functionConfigSchema = z.object({
  memoryMb: z.int().min(64).max(3072).default(256),
  timeoutSeconds: z.int().min(1).max(900).default(3),
  /** True when the HTTP access service has a route to the function. */
  http: z.boolean().default(false),
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
  triggers: z.array(triggerSchema).max(1, 'CloudBase takes one trigger a function').default([]),
  /** Names of the environment variables the function is given. */
  envVariables: z.array(z.string()).default([]),
})

export type FunctionConfig = z.infer<typeof functionConfigSchema>

/** Reads the text of a `config.json`. Throws an Error that says in one line what is wrong. */
export function parseFunctionConfig(text: string): FunctionConfig {
  const parsed = functionConfigSchema.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
}
