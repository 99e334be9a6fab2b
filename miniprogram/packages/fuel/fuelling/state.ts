import type { ApiError } from '../../../api/client'
import type { CouponView, NozzleView, OrderView, PayableSaleView, Quote } from '../../../lib/core'
import type { PrepayChoice } from './prepay'

/** Where the driver stands: finding the delivery, agreeing to its price, waiting for the payment's result. */
export type Phase = 'loading' | 'failed' | 'pick' | 'quote' | 'confirming'

/** Everything the page knows; what it shows is computed from it (model.ts). */
export interface FuellingState {
  readonly phase: Phase
  /** Set in phase `failed`. */
  readonly failure: ApiError | null
  /** One act in flight: buttons wait. */
  readonly busy: boolean
  /** One line about what just happened; empty for none. */
  readonly notice: string
  /** The running numbers could not be read lately. */
  readonly offline: boolean
  /** The service wants to know who this is before it goes on. */
  readonly signIn: boolean
  readonly stationId: string
  readonly nozzles: readonly NozzleView[]
  /** When the station's controller was last heard of. */
  readonly heardAt: number
  /** When the running numbers were answered, by the service's clock. */
  readonly liveAt: number
  /** 0 while none is picked. */
  readonly nozzleNumber: number
  /** Null while they are looked up. */
  readonly sales: readonly PayableSaleView[] | null
  /** The delivery the driver says is his; empty for none. */
  readonly saleId: string
  /** Null: fuel first, pay afterwards. */
  readonly prepay: PrepayChoice | null
  readonly order: OrderView | null
  readonly quote: Quote | null
  readonly quoting: boolean
  readonly coupons: readonly CouponView[]
  /** The payment's result has not come within the usual time. */
  readonly stalled: boolean
}

export const initialState: FuellingState = {
  phase: 'loading',
  failure: null,
  busy: false,
  notice: '',
  offline: false,
  signIn: false,
  stationId: '',
  nozzles: [],
  heardAt: 0,
  liveAt: 0,
  nozzleNumber: 0,
  sales: null,
  saleId: '',
  prepay: null,
  order: null,
  quote: null,
  quoting: false,
  coupons: [],
  stalled: false,
}

/** Holds a state and tells of every change. */
export class Cell<State extends object> {
  constructor(
    private current: State,
    private readonly changed: (state: State) => void,
  ) {}

  get(): State {
    return this.current
  }

  set(change: Partial<State>): void {
    this.current = { ...this.current, ...change }
    this.changed(this.current)
  }
}
