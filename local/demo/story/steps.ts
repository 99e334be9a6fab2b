/** How far a driver fills. */
export type Filling = { readonly volumeMl: number } | { readonly amountFen: number }

/** One thing that happens at one instant (epoch milliseconds). */
export type Step =
  /** Signs up, fills in the profile, takes coupons, agrees to messages. */
  | { readonly kind: 'join'; readonly at: number; readonly openid: string }
  /** Fuels and pays on the phone; `points` are deducted, as far as the rules allow. */
  | {
      readonly kind: 'fuel'
      readonly at: number
      readonly openid: string
      readonly nozzle: number
      readonly filling: Filling
      readonly points: number
    }
  /** Orders and pays an amount, then fuels at most that; `pumpedFen` 0 drives away without fuelling. */
  | {
      readonly kind: 'prepay'
      readonly at: number
      readonly openid: string
      readonly nozzle: number
      readonly amountFen: number
      readonly pumpedFen: number
    }
  | { readonly kind: 'redeem'; readonly at: number; readonly openid: string }
  /** Says what he thinks of the last order paid. */
  | { readonly kind: 'rate'; readonly at: number; readonly openid: string }
  /** Asks for an invoice about the last order paid. */
  | {
      readonly kind: 'invoice'
      readonly at: number
      readonly openid: string
      readonly company?: { readonly name: string; readonly taxNumber: string }
    }
  /** Staff give money of the last order back; all of it when no amount is said. */
  | {
      readonly kind: 'refund'
      readonly at: number
      readonly openid: string
      readonly amountFen?: number
      readonly reason: string
    }
  /** Somebody without the app fuels and pays cash to the attendant. */
  | { readonly kind: 'cash'; readonly at: number; readonly nozzle: number; readonly amountFen: number }
  | { readonly kind: 'driveOff'; readonly at: number; readonly nozzle: number; readonly amountFen: number }
  | {
      readonly kind: 'announcePrice'
      readonly at: number
      readonly productId: string
      /** Against the price of the description of the station. */
      readonly changeFenPerL: number
      readonly effectiveAt: number
    }

export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>
