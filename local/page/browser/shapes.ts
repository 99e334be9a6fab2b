/** What the machine answers, as far as the page reads it. Instants are epoch milliseconds, amounts fen. */

export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export interface Person {
  readonly openid: string
  readonly name: string
  readonly role: 'guest' | 'driver' | 'staff' | 'owner'
  readonly story: Bilingual
}

export interface Demo {
  readonly state: 'none' | 'making' | 'made' | 'failed'
  readonly percent: number
  readonly problem: string | null
  readonly stateDir: string | null
  readonly stationId: string
  readonly people: readonly Person[]
  readonly timers: readonly { readonly functionName: string; readonly schedule: string }[]
}

export interface Status {
  readonly baseUrl: string
  readonly envId: string
  readonly now: number
  readonly clockOffsetMs: number
  readonly functions: readonly { readonly name: string; readonly instances: number }[]
  readonly faults: number
}

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
  readonly minItems?: number
}

export interface ActionDescription {
  readonly roles: readonly string[]
  readonly input: Schema
}

export type Api = Readonly<Record<string, Readonly<Record<string, ActionDescription>>>>

export interface JournalEntry {
  readonly n: number
  readonly at: number
  readonly kind: string
  readonly title: string
  readonly detail?: unknown
  readonly roundTrips?: { readonly database: number; readonly storage: number; readonly openapi: number }
}

export type Reply =
  | { readonly ok: true; readonly data: unknown }
  | {
      readonly ok: false
      readonly error: { readonly code: string; readonly message: string; readonly details?: unknown }
    }

export interface ClientAnswer {
  readonly result?: Reply
  readonly error?: { readonly errCode: number; readonly errMsg: string }
  readonly requestID?: string
}

export interface Notification {
  readonly title: string
  readonly data: Readonly<Record<string, string>>
  readonly receivedAt: number
}

export interface Nozzle {
  readonly number: number
  readonly productId: string
  readonly priceFenPerL: number
}

export interface FuellingPoint {
  readonly id: string
  readonly state: string
  readonly nozzles: readonly Nozzle[]
  readonly lifted: { readonly number: number } | null
  readonly delivery: {
    readonly since: number
    readonly fromMl: number
    readonly toMl: number
    readonly toFen: number
    readonly flowMlPerS: number
  } | null
}

export interface Sale {
  readonly pointId: string
  readonly nozzleNumber: number
  readonly sequence: number
  readonly volumeMl: number
  readonly amountFen: number
  readonly state: 'Payable' | 'Locked' | 'Cleared'
}

export interface ForecourtState {
  readonly points: readonly FuellingPoint[]
  readonly sales: readonly Sale[]
}
