/** The station's controller as `GET /local/forecourt/state` shows it, as far as the desk reads it. */

export interface Nozzle {
  readonly number: number
  readonly productId: string
  readonly priceFenPerL: number
}

export interface Delivery {
  readonly since: number
  readonly fromMl: number
  readonly toMl: number
  readonly toFen: number
  readonly flowMlPerS: number
}

export interface Point {
  readonly id: string
  readonly state:
    'FDC_OFFLINE' | 'FDC_READY' | 'FDC_CALLING' | 'FDC_AUTHORISED' | 'FDC_FUELLING' | 'FDC_SUSPENDED_FUELLING'
  readonly nozzles: readonly Nozzle[]
  readonly lifted: { readonly number: number; readonly at: number } | null
  readonly delivery: Delivery | null
  readonly authorisation: {
    readonly limitFen: number | null
    readonly limitMl: number | null
    readonly nozzleNumbers: readonly number[]
    readonly state: 'active' | 'fuelling'
  } | null
}

export interface Sale {
  readonly pointId: string
  readonly nozzleNumber: number
  readonly sequence: number
  readonly volumeMl: number
  readonly amountFen: number
  readonly endedAt: number
  readonly kind: string
  readonly state: 'Payable' | 'Locked' | 'Cleared'
}

export interface ForecourtState {
  readonly online: boolean
  readonly points: readonly Point[]
  /** Oldest first; all open ones and the latest of the others. */
  readonly sales: readonly Sale[]
}
