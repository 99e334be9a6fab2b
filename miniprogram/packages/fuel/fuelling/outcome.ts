import { type ApiError, asApiError, call, type Output } from '../../../api/client'
import type { OrderView } from '../../../lib/core'
import { errorText, text } from '../../../text/text'
import { pause } from '../../../timing/pause'
import type { Cell, FuellingState } from './state'

type PayStatus = Output<'order', 'payStatus'>

/** Pauses between questions for the result, ms: usually it is there at once, and after half a minute the driver decides. */
const RESULT_PAUSES_MS = [0, 1000, 1000, 2000, 2000, 3000, 5000, 5000, 5000, 5000]

export interface OutcomeEnds {
  /** Paid, or over in another way. */
  readonly finished: (orderId: string) => void
  /** Paid beforehand: the pump may deliver. */
  readonly authorised: (order: OrderView) => void
  readonly lostOrSaid: (error: ApiError) => Promise<void>
}

/** How a payment ended, asked of the service, which asks WeChat Pay: the pay sheet's own word proves nothing (D1, D9). */
export class Outcome {
  private stopped = false

  constructor(
    private readonly cell: Cell<FuellingState>,
    private readonly ends: OutcomeEnds,
  ) {}

  /** The page is gone: nothing more is asked. */
  stop(): void {
    this.stopped = true
  }

  /** One question; unpaid, the price stands again with a word about it. */
  async askOnce(notice: string): Promise<void> {
    const { order } = this.cell.get()
    if (order === null) return
    try {
      const status = await call('order', 'payStatus', { orderId: order.orderId })
      if (!this.settle(status)) this.cell.set({ phase: 'quote', order: status.order, notice })
    } catch (reason) {
      this.cell.set({ phase: 'quote', notice: errorText(asApiError(reason)) })
    }
  }

  /** Asks until the result is there, through a bad network too; then the driver may ask again or leave. */
  async wait(): Promise<void> {
    const { order } = this.cell.get()
    if (order === null) return
    this.cell.set({ phase: 'confirming', stalled: false, offline: false, notice: '' })
    for (const ms of RESULT_PAUSES_MS) {
      if (ms > 0) await pause(ms)
      if (this.stopped) return
      try {
        const status = await call('order', 'payStatus', { orderId: order.orderId })
        this.cell.set({ offline: false })
        if (this.settle(status)) return
        if (status.status === 'closed') {
          this.cell.set({ phase: 'quote', order: status.order, notice: text('quotePage.paymentClosed') })
          return
        }
      } catch (reason) {
        const error = asApiError(reason)
        if (!error.retryable) return this.ends.lostOrSaid(error)
        this.cell.set({ offline: true })
      }
    }
    this.cell.set({ stalled: true })
  }

  /** The order went on without this phone: answers whether it is over. */
  async isOver(): Promise<boolean> {
    const { order } = this.cell.get()
    if (order === null) return false
    return this.settle(await call('order', 'payStatus', { orderId: order.orderId }))
  }

  /** Goes on to the pump or to the result when the order is paid; answers whether it is. */
  private settle({ status, order }: PayStatus): boolean {
    const over = status === 'paid' || order.state === 'settled' || order.state === 'authorised'
    if (over) this.lead(order)
    return over
  }

  /** Where a paid order leads. */
  lead(order: OrderView): void {
    if (order.state === 'authorised') this.ends.authorised(order)
    else this.ends.finished(order.orderId)
  }
}
