import type { Kernel, LocalService } from '../kernel/service'
import type { Answer } from './link/post'
import type { Wish } from './metering'
import type { ControllerState, Limit, PointLayout, Sale } from './model'
import type { LiftOptions } from './pump/lift'
import { Station } from './station'

export interface ForecourtOptions {
  readonly stationId: string
  /** Shared with the cloud; signs every batch. Asked late. */
  readonly secret: () => string
  readonly points: readonly PointLayout[]
  /** `postPay` (default): everybody may fuel. `prePay`: only an authorised delivery. */
  readonly mode?: 'postPay' | 'prePay'
  /** Flow of a nozzle; 600 ml/s (36 L/min) when absent, 0 delivers at once. */
  readonly flowMlPerS?: number
  /** Running numbers are reported this often; 2 s when absent. */
  readonly runningEveryMs?: number
  /** Where batches go; `<base>/http/forecourt` when absent. */
  readonly url?: () => string
  /** False: the controller buffers and stays silent until it is told otherwise. Default true. */
  readonly online?: boolean
  /** Control routes; `/local/forecourt` when absent. A second station needs its own. */
  readonly routePrefix?: string
}

export interface Forecourt extends LocalService {
  readonly stationId: string
  /** Takes a nozzle out of its holder. All acts throw ForecourtError when the hardware would not let them happen. */
  lift(nozzle: number, options?: LiftOptions): void
  /** Holds the trigger until the display shows the volume or amount. */
  fuel(nozzle: number, wish: Wish, flowMlPerS?: number): void
  /** Puts the nozzle back; a delivery becomes a payable sale. */
  hangUp(nozzle: number): Sale | undefined
  /** Lift, deliver at once, hang up. */
  fill(nozzle: number, wish: Wish, options?: LiftOptions): Sale
  /** Types a limit at the dispenser. */
  preset(nozzle: number, limit: Partial<Limit>): void
  power(pointId: string, on: boolean): void
  /** The station's till takes the money of a sale nobody holds. */
  payAtTill(pointId: string, sequence: number): Sale
  /** Cuts the line to the cloud or mends it. What happens meanwhile is buffered. */
  setOnline(online: boolean): void
  /** False while the line is cut. */
  isOnline(): boolean
  /** Speaks to the cloud now; answers what it said. */
  exchange(): Promise<Answer>
  /** Exchanges until everything is reported, effects of commands included. Throws when the cloud does not answer. */
  settle(): Promise<void>
  state(): ControllerState
}

/**
 * A station's controller with its dispensers. It talks to `/http/forecourt` by itself (signed batches up, commands in
 * the reply) and is driven by its methods or at `/local/forecourt/*`. Planned faults, point `forecourt`: subject `batch`
 * (lose, lostReply, double, reorder, forge, delay), a command's kind (ignore), `sale` (double, drift by delayMs),
 * `nozzle:<number>` (overrun, detail.volumeMl).
 */
export const createForecourt = (kernel: Kernel, options: ForecourtOptions): Forecourt =>
  new Station(kernel, options)
