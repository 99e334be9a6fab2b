import type { ApiError } from '../../../api/client'
import type {
  Bilingual,
  ClaimableHere,
  CouponChoiceView,
  FuelView,
  NozzleView,
  OrderView,
  PayableSaleView,
  PumpView,
  Quote,
  Shown,
  Track,
  UsualVolumeView,
  VehicleChip,
} from '../../../lib/core'
import type { PrepayChoice } from './prepay'

/**
 * Where the driver stands: finding the delivery, agreeing to its price, waiting for the payment's result, or at a pump that
 * is paid for.
 */
export type Phase = 'loading' | 'failed' | 'pick' | 'quote' | 'confirming' | 'pump'

/** Everything the page knows; what it shows is computed from it (views). */
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
  /** Null before the first answer. */
  readonly stationName: Bilingual | null
  readonly nozzles: readonly NozzleView[]
  readonly fuels: readonly FuelView[]
  /** When the station's controller was last heard of. */
  readonly heardAt: number
  /** When the running numbers were answered, by the service's clock. */
  readonly liveAt: number
  /** 0 while none is picked. */
  readonly nozzleNumber: number
  /** Null while they are looked up. */
  readonly sales: readonly PayableSaleView[] | null
  /** Somebody else is paying one of the nozzle's. */
  readonly taken: boolean
  /** The delivery the driver says is his; empty for none. */
  readonly saleId: string
  /** He said so himself: what is told later does not say otherwise. */
  readonly saleChosen: boolean
  /** Null: fuel first, pay afterwards. */
  readonly prepay: PrepayChoice | null
  /** Other orders of the driver that wait for something of his. */
  readonly openOrders: readonly OrderView[]
  /** The three steps are shown. */
  readonly guide: boolean
  readonly vehicles: readonly VehicleChip[]
  /** Null: none is named. */
  readonly vehicleId: string | null
  readonly usual: readonly UsualVolumeView[]
  /** The last readings of the delivery that is looked at, and where its running numbers started from. */
  readonly track: Track
  readonly carried: Shown
  readonly order: OrderView | null
  readonly quote: Quote | null
  readonly quoting: boolean
  readonly coupons: readonly CouponChoiceView[]
  /** What could be taken now to pay less. */
  readonly claimable: ClaimableHere | null
  readonly pump: PumpView | null
  /** The sheet over the page; none most of the time. */
  readonly sheet: 'none' | 'coupons' | 'vehicles'
  /** The payment's result has not come within the usual time. */
  readonly stalled: boolean
}

export const nothingCarried: Shown = { volumeMl: 0, amountFen: 0, since: 0 }

export const initialState: FuellingState = {
  phase: 'loading',
  failure: null,
  busy: false,
  notice: '',
  offline: false,
  signIn: false,
  stationId: '',
  stationName: null,
  nozzles: [],
  fuels: [],
  heardAt: 0,
  liveAt: 0,
  nozzleNumber: 0,
  sales: null,
  taken: false,
  saleId: '',
  saleChosen: false,
  prepay: null,
  openOrders: [],
  guide: false,
  vehicles: [],
  vehicleId: null,
  usual: [],
  track: [],
  carried: nothingCarried,
  order: null,
  quote: null,
  quoting: false,
  coupons: [],
  claimable: null,
  pump: null,
  sheet: 'none',
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
