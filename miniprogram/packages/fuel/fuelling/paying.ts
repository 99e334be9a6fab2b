import { type ApiError, asApiError, call } from '../../../api/client'
import type { Quote } from '../../../lib/core'
import { requestPayment } from '../../../platform/payment'
import { errorText, text } from '../../../text/text'
import type { Guard } from '../../../timing/guard'
import { Outcome, type OutcomeEnds } from './outcome'
import { Price } from './price'
import type { Cell, FuellingState } from './state'

/** The order is not this driver's to pay any more. */
const lostCodes: ReadonlySet<string> = new Set(['SALE_TAKEN', 'SALE_NOT_PAYABLE', 'ORDER_STATE'])

export interface PayingEnds extends Pick<OutcomeEnds, 'finished' | 'authorised'> {
  /** The delivery is no longer this driver's: it must be picked again. */
  readonly lost: (notice: string) => Promise<void>
}

/** From a price to its payment: agreement, pay sheet, result (C11, D1, D4, D9). */
export class Paying {
  readonly price: Price
  readonly outcome: Outcome
  /** The order whose confirmation was not answered: it goes on by itself when the network is back. */
  private unanswered = ''

  constructor(
    private readonly cell: Cell<FuellingState>,
    private readonly guard: Guard,
    private readonly ends: PayingEnds,
  ) {
    const lostOrSaid = (error: ApiError) => this.lostOrSaid(error)
    this.price = new Price(cell, guard, lostOrSaid)
    this.outcome = new Outcome(cell, { ...ends, lostOrSaid })
  }

  /** Agrees to the price on the screen and pays it. Taps while this runs do nothing. */
  async confirm(): Promise<void> {
    await this.guard.run(async () => {
      const { order, quote, quoting, vehicleId } = this.cell.get()
      if (order === null || quote === null || quoting) return
      this.cell.set({ notice: '' })
      this.unanswered = ''
      try {
        const agreed = await call('order', 'confirm', {
          orderId: order.orderId,
          couponId: quote.couponId,
          points: quote.pointsUsed,
          digest: quote.digest,
          ...(vehicleId === order.vehicleId ? {} : { vehicleId }),
        })
        this.cell.set({ order: agreed.order })
        if (agreed.payment === null) {
          this.outcome.lead(agreed.order)
          return
        }
        const outcome = await requestPayment(agreed.payment)
        if (outcome === 'cancelled') await this.outcome.askOnce(text('quotePage.cancelled'))
        else await this.outcome.wait()
      } catch (reason) {
        const error = asApiError(reason)
        if (error.unanswered) this.unanswered = order.orderId
        await this.refused(error, quote)
      }
    })
  }

  /** The network is back: what the driver had agreed to goes on as it was promised to him. */
  async goOn(): Promise<void> {
    const { phase, order } = this.cell.get()
    if (phase === 'quote' && order !== null && order.orderId === this.unanswered) return this.confirm()
    return this.lookAgain()
  }

  /** Asks again for a result that did not come. */
  async askAgain(): Promise<void> {
    await this.guard.run(() => this.outcome.wait())
  }

  /** The driver says nothing was paid: back to the price. */
  async backToOrder(): Promise<void> {
    await this.guard.run(() => this.outcome.askOnce(text('quotePage.cancelled')))
  }

  /** Looked at again after a while: an order that waits for its payment may be paid by now. */
  async lookAgain(): Promise<void> {
    const { phase, order, stalled } = this.cell.get()
    if (phase === 'confirming' && stalled) return this.askAgain()
    if (phase !== 'quote' || order?.state !== 'awaitingPayment') return
    await this.guard.run(() => this.outcome.askOnce(this.cell.get().notice))
  }

  /** Gives the delivery back to whoever it belongs to. */
  async giveUp(): Promise<void> {
    await this.guard.run(async () => {
      const { order, quote } = this.cell.get()
      if (order === null) return
      try {
        const { order: after } = await call('order', 'release', { orderId: order.orderId })
        if (after.state === 'released') await this.ends.lost('')
        else this.outcome.lead(after)
      } catch (reason) {
        await this.refused(asApiError(reason), quote)
      }
    })
  }

  /** What a refused confirmation leads to: the new price, the result of a payment under way, or what `lostOrSaid` does. */
  private async refused(error: ApiError, seen: Quote | null): Promise<void> {
    switch (error.code) {
      case 'QUOTE_CHANGED':
      case 'COUPON_UNUSABLE':
      case 'POINTS_INSUFFICIENT':
        if (error.code === 'COUPON_UNUSABLE') this.price.adopt('best', seen?.pointsUsed ?? 0)
        this.cell.set({ phase: 'quote', notice: text('quotePage.changed') })
        return this.showChanged(seen)
      case 'PAYMENT_PENDING':
        return this.outcome.wait()
      case 'ORDER_STATE':
        return this.askWhetherOver(error)
      default:
        return this.lostOrSaid(error)
    }
  }

  /** The new price beside the one that was agreed to; it takes a second yes. */
  private async showChanged(seen: Quote | null): Promise<void> {
    await this.price.requote()
    const { phase, quote } = this.cell.get()
    if (phase !== 'quote' || seen === null || quote === null || quote.dueFen === seen.dueFen) return
    this.cell.set({ notice: text('quotePage.changedFrom', { before: seen.dueFen, due: quote.dueFen }) })
  }

  private async askWhetherOver(error: ApiError): Promise<void> {
    try {
      if (!(await this.outcome.isOver())) await this.lostOrSaid(error)
    } catch (reason) {
      await this.lostOrSaid(asApiError(reason))
    }
  }

  private async lostOrSaid(error: ApiError): Promise<void> {
    if (error.code === 'LOCK_EXPIRED') return this.ends.lost(text('fuelling.lockExpired'))
    if (lostCodes.has(error.code)) return this.ends.lost(errorText(error))
    const kept = error.unanswered ? text('common.offline') : errorText(error)
    this.cell.set({ phase: 'quote', notice: kept })
  }
}
