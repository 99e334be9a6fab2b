/** What the machine answers, as far as the pages read it. Instants are epoch milliseconds, amounts fen. */

interface Bilingual {
  readonly zh: string
  readonly en: string
}

export type Role = 'guest' | 'driver' | 'staff' | 'owner'

export interface Person {
  readonly openid: string
  readonly name: string
  readonly role: Role
  readonly story: Bilingual
}

export interface Demo {
  readonly state: 'none' | 'making' | 'made' | 'failed'
  readonly percent: number
  readonly problem: string | null
  readonly stateDir: string | null
  readonly stationId: string
  readonly people: readonly Person[]
  /** What stands before each value of a notification, by template and keyword. */
  readonly messageFields: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface Status {
  readonly baseUrl: string
  readonly envId: string
  readonly appId: string
  readonly ephemeral: boolean
  readonly now: number
  readonly clockOffsetMs: number
  readonly functions: readonly { readonly name: string; readonly instances: number }[]
  readonly faults: number
  readonly journalLast: number
}

export interface Notification {
  readonly openid: string
  readonly templateId: string
  readonly title: string
  /** Page that a tap opens. */
  readonly page?: string
  readonly data: Readonly<Record<string, string>>
  readonly receivedAt: number
}
