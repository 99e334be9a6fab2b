import { type ApiError, asApiError, call, type Output } from '../../../api/client'
import type { OrderView } from '../../../lib/core'
import { requestPayment } from '../../../platform/payment'
import { errorText, text } from '../../../text/text'
import type { Guard } from '../../../timing/guard'
import { pause } from '../../../timing/pause'
import type { Cell, FuellingState } from './state'

type PayStatus = Output<'order', 'payStatus'>

/** Pauses between questions for the result, ms: usually it is there at once, and after half a minute the driver decides. */
const RESULT_PAUSES_MS = [0, 1000, 1000, 2000, 2000, 3000, 5000, 5000, 5000, 5000]
/** The order is not this driver's to pay any more. */
const lostCodes: ReadonlySet<string> = new Set(['SALE_TAKEN', 'SALE_NOT_PAYABLE', 'ORDER_STATE'])
/** More than anybody has: the service takes as many as are usable. */
const ALL_POINTS = 10_000_000

export interface PayingEnds {
  /** Paid, prepaid or otherwise over: the result page takes it from here. */
  readonly finished: (orderId: string) => void
  /** The delivery is no longer this driver's: it must be picked again. */
  readonly lost: (notice: string) => Promise<void>
}

/** From an order to its payment: price, choices, pay sheet, result (C11, D1, D9). */
export class Paying {
  private quotes = 0
  private stopped = false
  private coupon = 'best'
  private points = 0

  constructor(
    private readonly cell: Cell<FuellingState>,
    private readonly guard: Guard,
    private readonly ends: PayingEnds,
  ) {}

  /** The page is gone: nothing more is asked. */
  stop(): void {
    this.stopped = true
  }

  /** Prices an order that was just locked or ordered. */
  async begin(order: OrderView): Promise<void> {
    this.coupon = 'best'
    this.points = 0
    this.cell.set({
      phase: 'quote',
      order,
      quote: null,
      coupons: [],
      notice: '',
      nozzleNumber: order.nozzleNumber,
    })
    await this.requote()
  }

  /** Goes on with an order found again: where it stands decides (C9). */
  async resume(orderId: string): Promise<void> {
    const { order } = await call('order', 'detail', { orderId })
    this.cell.set({ order, nozzleNumber: order.nozzleNumber, stationId: order.stationId })
    if (order.state === 'locked') return this.begin(order)
    if (order.state === 'released') return this.ends.lost(text('fuelling.lockExpired'))
    if (order.state !== 'awaitingPayment') {
      this.ends.finished(orderId)
      return
    }
    this.cell.set({ quote: order.quote })
    const status = await call('order', 'payStatus', { orderId })
    if (!this.settle(status))
      this.cell.set({ phase: 'quote', order: status.order, quote: status.order.quote })
  }

  /** Asks for the price with the choices made; only the latest answer counts. */
  async requote(): Promise<void> {
    const { order } = this.cell.get()
    if (order === null) return
    this.quotes += 1
    const mine = this.quotes
    this.cell.set({ quoting: true })
    try {
      const input = { orderId: order.orderId, coupon: this.coupon, points: this.points }
      const answer = await call('order', 'quote', input)
      if (mine === this.quotes) this.cell.set({ ...answer, quoting: false, phase: 'quote', failure: null })
    } catch (reason) {
      if (mine !== this.quotes) return
      this.cell.set({ quoting: false })
      const error = asApiError(reason)
      if (this.cell.get().quote === null && error.retryable)
        this.cell.set({ phase: 'failed', failure: error })
      else await this.lostOrSaid(error)
    }
  }

  /** `best`, `none` or a coupon's id. */
  async chooseCoupon(coupon: string): Promise<void> {
    if (this.guard.busy) return
    this.coupon = coupon
    this.cell.set({ notice: '' })
    await this.requote()
  }

  async choosePoints(use: boolean): Promise<void> {
    if (this.guard.busy) return
    this.points = use ? ALL_POINTS : 0
    this.cell.set({ notice: '' })
    await this.requote()
  }

  /** Agrees to the price on the screen and pays it. Taps while this runs do nothing. */
  async confirm(): Promise<void> {
    await this.guard.run(async () => {
      const { order, quote, quoting } = this.cell.get()
      if (order === null || quote === null || quoting) return
      this.cell.set({ notice: '' })
      try {
        const agreed = await call('order', 'confirm', {
          orderId: order.orderId,
          couponId: quote.couponId,
          points: quote.pointsUsed,
          digest: quote.digest,
        })
        this.cell.set({ order: agreed.order })
        if (agreed.payment === null) {
          this.ends.finished(order.orderId)
          return
        }
        const outcome = await requestPayment(agreed.payment)
        if (outcome === 'cancelled') await this.afterCancel()
        else await this.awaitResult()
      } catch (reason) {
        await this.refused(asApiError(reason))
      }
    })
  }

  /** Asks again for a result that did not come. */
  async askAgain(): Promise<void> {
    await this.guard.run(() => this.awaitResult())
  }

  /** The driver says nothing was paid: back to the price. */
  async backToOrder(): Promise<void> {
    await this.guard.run(() => this.afterCancel())
  }

  /** Gives the delivery back to whoever it belongs to. */
  async giveUp(): Promise<void> {
    await this.guard.run(async () => {
      const { order } = this.cell.get()
      if (order === null) return
      try {
        await call('order', 'release', { orderId: order.orderId })
        await this.ends.lost('')
      } catch (reason) {
        await this.refused(asApiError(reason))
      }
    })
  }

  /** After a closed pay sheet: one question, since the sheet's word proves nothing. */
  private async afterCancel(): Promise<void> {
    const { order } = this.cell.get()
    if (order === null) return
    try {
      const status = await call('order', 'payStatus', { orderId: order.orderId })
      if (!this.settle(status))
        this.cell.set({ phase: 'quote', order: status.order, notice: text('quotePage.cancelled') })
    } catch (reason) {
      this.cell.set({ phase: 'quote', notice: errorText(asApiError(reason)) })
    }
  }

  /** Asks until the result is there, through a bad network too; then the driver may ask again or leave. */
  private async awaitResult(): Promise<void> {
    const { order } = this.cell.get()
    if (order === null) return
    this.cell.set({ phase: 'confirming', stalled: false, offline: false })
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
        if (!error.retryable) return this.lostOrSaid(error)
        this.cell.set({ offline: true })
      }
    }
    this.cell.set({ stalled: true })
  }

  /** Leaves for the result when the order is over; answers whether it is. */
  private settle({ status, order }: PayStatus): boolean {
    const over = status === 'paid' || order.state === 'settled' || order.state === 'authorised'
    if (over) this.ends.finished(order.orderId)
    return over
  }

  /** What a refused confirmation leads to: the new price, the result of a payment under way, or what `lostOrSaid` does. */
  private async refused(error: ApiError): Promise<void> {
    switch (error.code) {
      case 'QUOTE_CHANGED':
      case 'COUPON_UNUSABLE':
      case 'POINTS_INSUFFICIENT':
        if (error.code === 'COUPON_UNUSABLE') this.coupon = 'best'
        this.cell.set({ phase: 'quote', notice: text('quotePage.changed') })
        return this.requote()
      case 'PAYMENT_PENDING':
        return this.awaitResult()
      case 'ORDER_STATE':
        return this.askWhetherOver(error)
      default:
        return this.lostOrSaid(error)
    }
  }

  /** The order went on without this phone: it is paid, or no longer the driver's. */
  private async askWhetherOver(error: ApiError): Promise<void> {
    const { order } = this.cell.get()
    if (order === null) return
    try {
      const status = await call('order', 'payStatus', { orderId: order.orderId })
      if (!this.settle(status)) await this.lostOrSaid(error)
    } catch (reason) {
      await this.lostOrSaid(asApiError(reason))
    }
  }

  private async lostOrSaid(error: ApiError): Promise<void> {
    if (error.code === 'LOCK_EXPIRED') return this.ends.lost(text('fuelling.lockExpired'))
    if (lostCodes.has(error.code)) return this.ends.lost(errorText(error))
    this.cell.set({ phase: 'quote', notice: errorText(error) })
  }
}
