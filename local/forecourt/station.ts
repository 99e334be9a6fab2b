import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Kernel } from '../kernel/service'
import { StateFile } from '../kernel/stateFile'
import { Alarm } from '../wechatpay/alarm'
import { controlRoutes } from './control'
import { Controller } from './controller'
import type { Forecourt, ForecourtOptions } from './forecourt'
import { Link } from './link/link'
import type { Answer } from './link/post'
import type { Wish } from './metering'
import { controllerSchema, newController, type ControllerState, type Limit, type Sale } from './model'
import { fuel } from './pump/fuel'
import { hangUp } from './pump/hangUp'
import { lift, type LiftOptions } from './pump/lift'
import { power } from './pump/power'
import { preset } from './pump/preset'
import { payAtTill } from './pump/till'
import { catchUp, dueInstants, showRunning } from './timeline'

const MOST_EXCHANGES = 20
/** Connections that may break one after the other before it is said that nobody answers. */
const MOST_BROKEN = 3
const FLOW_ML_PER_S = 600
const RUNNING_EVERY_MS = 2_000

/** Controller, line and clock put together; `Forecourt` says what the methods do. */
export class Station implements Forecourt {
  readonly name = 'forecourt'
  readonly stationId: string
  private readonly controller: Controller
  private readonly link: Link
  private readonly alarm: Alarm
  private readonly stopListening: () => void
  private runningAt = 0

  constructor(
    private readonly kernel: Kernel,
    private readonly options: ForecourtOptions,
  ) {
    const { stationId, secret } = options
    this.stationId = stationId
    const file = new StateFile(kernel.stateDir, join('forecourt', `${stationId}.json`), controllerSchema)
    const state = file.load() ?? newController(options.points)
    this.controller = new Controller({
      kernel,
      stationId,
      mode: options.mode ?? 'postPay',
      flowMlPerS: options.flowMlPerS ?? FLOW_ML_PER_S,
      state,
      changed: () => {
        file.save(state)
        this.arm()
      },
    })
    const url = options.url ?? (() => `${kernel.baseUrl()}/http/forecourt`)
    this.link = new Link({ controller: this.controller, stationId, secret, url }, options.online ?? true)
    this.alarm = new Alarm(kernel.clock, () => {
      this.wake()
    })
    this.stopListening = kernel.clock.onChange(() => {
      this.arm()
    })
    this.arm()
  }

  lift(nozzle: number, options?: LiftOptions): void {
    this.act(() => {
      lift(this.controller, nozzle, options)
    })
  }

  fuel(nozzle: number, wish: Wish, flowMlPerS?: number): void {
    this.act(() => {
      fuel(this.controller, nozzle, wish, flowMlPerS)
    })
  }

  hangUp(nozzle: number): Sale | undefined {
    return this.act(() => hangUp(this.controller, nozzle))
  }

  fill(nozzle: number, wish: Wish, options?: LiftOptions): Sale {
    this.lift(nozzle, options)
    this.fuel(nozzle, wish, 0)
    const sale = this.hangUp(nozzle)
    if (sale === undefined) throw new RangeError('nothing was delivered')
    return sale
  }

  preset(nozzle: number, limit: Partial<Limit>): void {
    this.act(() => {
      preset(this.controller, nozzle, limit)
    })
  }

  power(pointId: string, on: boolean): void {
    this.act(() => {
      power(this.controller, pointId, on)
    })
  }

  payAtTill(pointId: string, sequence: number): Sale {
    return this.act(() => payAtTill(this.controller, pointId, sequence))
  }

  setOnline(online: boolean): void {
    this.link.online = online
    this.link.reset()
    this.arm()
  }

  isOnline(): boolean {
    return this.link.online
  }

  exchange(): Promise<Answer> {
    return this.link.exchange()
  }

  async settle(): Promise<void> {
    let broken = 0
    for (let turn = 0; turn < MOST_EXCHANGES; turn += 1) {
      const answer = await this.exchange()
      // A connection may break; the controller says the same batch again, as it would a moment later by itself.
      if (!answer.ok && answer.broken === true && (broken += 1) < MOST_BROKEN) continue
      if (!answer.ok) throw new Error(`the cloud does not answer the forecourt: ${answer.problem}`)
      if (this.controller.state.outbox.length === 0) return
    }
    throw new Error('the forecourt and the cloud do not come to an end')
  }

  state(): ControllerState {
    this.act(() => undefined)
    return this.controller.state
  }

  routes(app: FastifyInstance): Promise<void> {
    return controlRoutes(app, this, this.options.routePrefix ?? '/local/forecourt')
  }

  reset(): void {
    Object.assign(this.controller.state, newController(this.options.points))
    this.link.reset()
    this.controller.parts.changed()
  }

  async close(): Promise<void> {
    this.stopListening()
    this.alarm.close()
    await this.link.close()
  }

  /** Every act first lets time do its part, and ends with keeping the state. */
  private act<T>(what: () => T): T {
    catchUp(this.controller)
    const result = what()
    this.controller.parts.changed()
    return result
  }

  private wake(): void {
    const now = this.kernel.clock.now()
    this.act(() => {
      if (this.runningAt > now || !showRunning(this.controller)) return
      this.runningAt = now + (this.options.runningEveryMs ?? RUNNING_EVERY_MS)
    })
    if ((this.link.dueAt() ?? Infinity) <= now) void this.link.exchange()
  }

  private arm(): void {
    const running = this.controller.state.points.some((point) => point.state === 'FDC_FUELLING')
    const speaking = this.link.dueAt()
    const due = [
      ...dueInstants(this.controller),
      ...(speaking === undefined ? [] : [speaking]),
      ...(running ? [this.runningAt] : []),
    ]
    this.alarm.set(due.length === 0 ? undefined : Math.min(...due))
  }
}
