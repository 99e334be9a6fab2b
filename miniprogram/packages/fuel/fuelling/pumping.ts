import { asApiError, call } from '../../../api/client'
import type { OrderView, PumpView } from '../../../lib/core'
import { askToConfirm } from '../../../platform/ask'
import { learnClock, serviceNow } from '../../../store/session'
import { errorText, text } from '../../../text/text'
import type { Guard } from '../../../timing/guard'
import { Poller } from '../../../timing/poller'
import { followed, nothingFollowed } from './following'
import type { Cell, FuellingState } from './state'

function reallyCancel({ quote }: OrderView): Promise<boolean> {
  return askToConfirm({
    title: text('pump.cancelTitle'),
    content: text('pump.cancelWhat', { amount: quote?.dueFen ?? 0 }),
    confirmText: text('pump.cancelYes'),
    cancelText: text('pump.cancelNo'),
  })
}

/** At a pump that is paid for: it is called, it delivers, and what is left goes back (C5, C8). */
export class Pumping {
  private readonly poller = new Poller({ look: () => this.look(), shortestMs: 2000, longestMs: 5000 })

  constructor(
    private readonly cell: Cell<FuellingState>,
    private readonly guard: Guard,
    private readonly finished: (orderId: string) => void,
  ) {}

  begin(order: OrderView, pump: PumpView | null): void {
    const { nozzleNumber } = order
    this.cell.set({ phase: 'pump', order, pump, nozzleNumber, notice: '', ...nothingFollowed })
  }

  /** It is looked at only while somebody looks at the page. */
  start(): void {
    if (this.cell.get().phase === 'pump') this.poller.start()
  }

  stop(): void {
    this.poller.stop()
  }

  /** Takes the pre-payment back, once the driver has said so twice; a pump that delivers meanwhile wins. */
  async cancel(): Promise<void> {
    await this.guard.run(async () => {
      const { order } = this.cell.get()
      if (order === null || !(await reallyCancel(order))) return
      this.cell.set({ notice: '' })
      try {
        const { order: after, pump } = await call('order', 'cancelPrepay', { orderId: order.orderId })
        this.cell.set({ order: after, pump })
      } catch (reason) {
        this.cell.set({ notice: errorText(asApiError(reason)) })
      }
      this.stop()
      this.start()
    })
  }

  /** One look at order, leave to fuel and nozzle; answers whether something moved. */
  private async look(): Promise<boolean> {
    const before = this.cell.get()
    if (before.phase !== 'pump' || before.order === null) return false
    try {
      const seen = await call('order', 'pump', { orderId: before.order.orderId })
      learnClock(seen.at)
      const { order, pump, nozzle, heardAt, at } = seen
      if (order.state !== 'authorised') {
        this.stop()
        this.finished(order.orderId)
        return true
      }
      const nozzles = nozzle === null ? before.nozzles : [nozzle]
      const follows = followed(before, nozzle, serviceNow())
      this.cell.set({ order, pump, nozzles, heardAt, liveAt: at, offline: false, ...follows })
      return pump?.state !== before.pump?.state || follows.track !== before.track
    } catch (reason) {
      asApiError(reason)
      this.cell.set({ offline: true })
      return false
    }
  }
}
