import type { Kernel } from '../kernel/service'
import { readingAt } from './metering'
import type { ControllerState, Nozzle, Point, PointState, Sale } from './model'
import type { ForecourtEvent, NozzleState } from './protocol'

/** Something the hardware does not let happen: no such nozzle, nozzle not lifted, pump not authorised. */
export class ForecourtError extends Error {
  override readonly name = 'ForecourtError'
}

/** At most this many unpaid sales per fuelling point; a third fuelling waits (IFSF). */
export const UNPAID_LIMIT = 2

const SHOWN: Readonly<Record<PointState, NozzleState>> = {
  FDC_OFFLINE: 'offline',
  FDC_READY: 'ready',
  FDC_CALLING: 'calling',
  FDC_AUTHORISED: 'authorised',
  FDC_FUELLING: 'fuelling',
  FDC_SUSPENDED_FUELLING: 'suspended',
}

export interface ControllerParts {
  readonly kernel: Kernel
  readonly stationId: string
  /** Post-pay stations let everybody fuel; pre-pay ones only who is authorised. */
  readonly mode: 'postPay' | 'prePay'
  readonly flowMlPerS: number
  readonly state: ControllerState
  /** Called after every change: keep it, and think of what is due next. */
  changed(): void
}

/** The state of one station's controller and the few things every act needs. */
export class Controller {
  constructor(readonly parts: ControllerParts) {}

  get state(): ControllerState {
    return this.parts.state
  }

  now(): number {
    return this.parts.kernel.clock.now()
  }

  point(id: string): Point {
    const point = this.state.points.find((each) => each.id === id)
    if (point === undefined) throw new ForecourtError(`no fuelling point ${id}`)
    return point
  }

  locate(number: number): { point: Point; nozzle: Nozzle } {
    for (const point of this.state.points) {
      const nozzle = point.nozzles.find((each) => each.number === number)
      if (nozzle !== undefined) return { point, nozzle }
    }
    throw new ForecourtError(`no nozzle ${number}`)
  }

  sale(pointId: string, sequence: number): Sale | undefined {
    return this.state.sales.filter((sale) => sale.pointId === pointId && sale.sequence === sequence).at(-1)
  }

  unpaid(pointId: string): Sale[] {
    return this.state.sales.filter((sale) => sale.pointId === pointId && sale.state !== 'Cleared')
  }

  /** The sale's name in the cloud, made of what cannot repeat: numbers wrap, totalizers do not. */
  saleId(sale: Sale): string {
    return [
      'sale',
      this.parts.stationId,
      sale.pointId,
      sale.logicalId,
      sale.sequence,
      sale.endTotalizerMl,
    ].join(':')
  }

  /** Queues an event. Running numbers of one nozzle replace each other while they wait. */
  emit(event: ForecourtEvent): void {
    const { outbox, batch } = this.state
    const previous = outbox.at(-1)
    const free = outbox.length > (batch?.events ?? 0)
    if (
      free &&
      event.type === 'nozzleState' &&
      previous?.['type'] === 'nozzleState' &&
      previous['nozzleNumber'] === event.nozzleNumber &&
      previous['state'] === event.state
    )
      outbox.pop()
    outbox.push({ ...event })
    if (event.type !== 'nozzleState')
      this.parts.kernel.journal.add({ kind: 'forecourt', title: `event ${event.type}`, detail: event })
  }

  /** Moves a point to a state and shows it at the nozzle concerned, or at all of its nozzles. */
  enter(point: Point, state: PointState): void {
    point.state = state
    const numbers = point.lifted === null ? point.nozzles.map((each) => each.number) : [point.lifted.number]
    for (const number of numbers) this.show(point, number)
  }

  /** Reports what one nozzle shows now. */
  show(point: Point, number: number): void {
    const { nozzle } = this.locate(number)
    const reading = readingAt(point.delivery, nozzle.priceFenPerL, this.now())
    this.emit({
      type: 'nozzleState',
      nozzleNumber: number,
      state: SHOWN[point.state],
      ...reading,
      priceFenPerL: nozzle.priceFenPerL,
      at: this.now(),
    })
  }
}
