import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'

/** Who is asking: null for somebody who is not logged in. */
export type ClientAuth = { readonly openid: string } | null

const rulesSchema = z.record(z.string(), z.object({ invoke: z.union([z.boolean(), z.string()]) }))

/** The expressions of CloudBase's rule language that a function rule needs. */
const expressions: Readonly<Record<string, (auth: ClientAuth) => boolean>> = {
  true: () => true,
  false: () => false,
  'auth != null': (auth) => auth !== null,
  'auth == null': (auth) => auth === null,
  'auth.openid != null': (auth) => auth !== null,
}

type Rule = (auth: ClientAuth) => boolean

/** CloudBase's own default: whoever is logged in may call every function. */
const DEFAULT_RULES: ReadonlyMap<string, Rule> = new Map([['*', (auth: ClientAuth) => auth !== null]])

/**
 * The function rules of `database-rules/functions.json`: which functions a client may call. `*` stands for every
 * function that has no rule of its own. Read again when the file changes; without a file CloudBase's default holds.
 */
export class FunctionRules {
  private rules = DEFAULT_RULES
  private readAt: number | undefined

  constructor(private readonly file: string) {}

  /** Throws when the file cannot be understood: an unreadable rule must never open a function. */
  allows(functionName: string, auth: ClientAuth): boolean {
    const changedAt = statSync(this.file, { throwIfNoEntry: false })?.mtimeMs
    if (changedAt !== this.readAt) {
      this.rules = changedAt === undefined ? DEFAULT_RULES : parseRules(readFileSync(this.file, 'utf8'))
      this.readAt = changedAt
    }
    const rule = this.rules.get(functionName) ?? this.rules.get('*')
    return rule?.(auth) ?? false
  }
}

function parseRules(fileText: string): ReadonlyMap<string, Rule> {
  const parsed = rulesSchema.parse(JSON.parse(fileText))
  if (parsed['*'] === undefined) throw new Error('function rules need a rule for "*"')
  return new Map(
    Object.entries(parsed).map(([name, { invoke }]) => {
      const rule = expressions[String(invoke).trim().replaceAll(/\s+/g, ' ')]
      if (rule === undefined) throw new Error(`function rule of "${name}" is not understood: ${invoke}`)
      return [name, rule]
    }),
  )
}
