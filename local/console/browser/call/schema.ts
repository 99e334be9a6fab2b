/** JSON Schema as `GET /local/api` has it, as far as the console reads it. */
export interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minimum?: number
}

interface ActionDescription {
  readonly roles: readonly string[]
  readonly input: Schema
}

export type Api = Readonly<Record<string, Readonly<Record<string, ActionDescription>>>>
