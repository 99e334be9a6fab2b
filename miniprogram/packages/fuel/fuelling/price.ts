import { type ApiError, asApiError, call } from '../../../api/client'
import { RequestIds } from '../../../api/requestId'
import type { OrderView } from '../../../lib/core'
import { errorText } from '../../../text/text'
import type { Guard } from '../../../timing/guard'
import type { Cell, FuellingState } from './state'

/** More than anybody has: the service takes as many as are usable. */
const ALL_POINTS = 10_000_000

/** The price of an order and what the driver chooses of it: coupon and points (C11, H3, D11). */
export class Price {
  private readonly requestIds = new RequestIds()
  private quotes = 0
  private coupon = 'best'
  private points = 0

  constructor(
    private readonly cell: Cell<FuellingState>,
    private readonly guard: Guard,
    /** A price that was refused for good. */
    private readonly refused: (error: ApiError) => Promise<void>,
  ) {}

  /** Prices an order that was just locked or ordered. */
  async begin(order: OrderView): Promise<void> {
    this.adopt('best', 0)
    const { orderId, nozzleNumber } = order
    const openOrders = this.cell.get().openOrders.filter((one) => one.orderId !== orderId)
    this.cell.set({
      phase: 'quote',
      order,
      quote: null,
      coupons: [],
      claimable: null,
      notice: '',
      nozzleNumber,
      openOrders,
    })
    await this.requote()
  }

  /** Takes over the choices of a price that is already there. */
  adopt(coupon: string, points: number): void {
    this.coupon = coupon
    this.points = points
  }

  /** Asks for the price with the choices made; the old one stays until the new one is there, and only the latest counts. */
  async requote(): Promise<void> {
    const { order } = this.cell.get()
    if (order === null) return
    this.quotes += 1
    const mine = this.quotes
    this.cell.set({ quoting: true })
    try {
      const input = { orderId: order.orderId, coupon: this.coupon, points: this.points }
      const answer = await call('order', 'quote', input)
      const { claimable = null } = answer
      if (mine === this.quotes)
        this.cell.set({ ...answer, claimable, quoting: false, phase: 'quote', failure: null })
    } catch (reason) {
      if (mine !== this.quotes) return
      this.cell.set({ quoting: false })
      const error = asApiError(reason)
      if (this.cell.get().quote === null && error.retryable)
        this.cell.set({ phase: 'failed', failure: error })
      else await this.refused(error)
    }
  }

  /** `best`, `none` or a coupon's id. */
  async chooseCoupon(coupon: string): Promise<void> {
    if (this.guard.busy) return
    this.coupon = coupon
    this.cell.set({ notice: '', sheet: 'none' })
    await this.requote()
  }

  /** Takes the coupon that would lower this price, and uses it. */
  async claim(): Promise<void> {
    const { claimable } = this.cell.get()
    if (claimable === null) return
    await this.guard.run(async () => {
      const { templateId } = claimable
      this.cell.set({ notice: '' })
      try {
        const { coupon } = await call('coupon', 'claim', {
          templateId,
          requestId: this.requestIds.for(templateId),
        })
        this.requestIds.done()
        this.coupon = coupon.couponId
        await this.requote()
      } catch (reason) {
        this.cell.set({ notice: errorText(asApiError(reason)) })
      }
    })
  }

  async choosePoints(use: boolean): Promise<void> {
    if (this.guard.busy) return
    this.points = use ? ALL_POINTS : 0
    this.cell.set({ notice: '' })
    await this.requote()
  }
}
