import { ApiError, asApiError } from '../../../api/client'
import type { OrderView } from '../../../lib/core'
import { remember } from '../../../platform/remembered'
import { serviceNow } from '../../../store/session'
import { errorText, text } from '../../../text/text'
import { Guard } from '../../../timing/guard'
import { Poller } from '../../../timing/poller'
import { askForFuelling, openFuelling, type Opened, type OpenedOrder } from './opening'
import { Paying } from './paying'
import { Picking } from './picking'
import { Pumping } from './pumping'
import { emptyQuery, type FuellingQuery } from './query'
import { Scanning } from './scanning'
import { Cell, type FuellingState, initialState } from './state'
import type { Deed } from './views/bar'

export interface FlowEnds {
  readonly changed: (state: FuellingState) => void
  /** The order is over: show its result. */
  readonly finished: (orderId: string) => void
}

/** The whole way of one fuelling, from the nozzle to the paid order; the page only shows it and passes taps on. */
export class FuellingFlow {
  readonly picking: Picking
  readonly paying: Paying
  readonly scanning: Scanning
  readonly pumping: Pumping
  private readonly cell: Cell<FuellingState>
  private readonly guard: Guard
  private readonly poller: Poller
  private query: FuellingQuery = emptyQuery
  private shown = false
  private left = false

  constructor(ends: FlowEnds) {
    this.cell = new Cell(initialState, (state) => {
      if (!this.left) ends.changed(state)
    })
    this.guard = new Guard((busy) => {
      this.cell.set({ busy })
    })
    const finished = (orderId: string): void => {
      if (this.left) return
      this.leave()
      ends.finished(orderId)
    }
    this.paying = new Paying(this.cell, this.guard, {
      finished,
      authorised: (order) => {
        this.toPump(order, null)
      },
      lost: (notice) => this.backToPicking(notice),
    })
    this.picking = new Picking(this.cell, this.guard, async (order) => {
      this.poller.stop()
      if (order.state === 'settled') this.paying.outcome.lead(order)
      else await this.paying.price.begin(order)
    })
    this.scanning = new Scanning(this.cell, this.guard, {
      pick: (nozzleNumber) => this.picking.pick(nozzleNumber),
      ask: askForFuelling,
      open: (query, answer) => this.enter(query, answer),
    })
    this.pumping = new Pumping(this.cell, this.guard, finished)
    this.poller = new Poller({ look: () => this.picking.look(), shortestMs: 2000, longestMs: 5000 })
  }

  /** Opens the page: an order to go on with, a nozzle's code, or the choice of nozzles. */
  async open(query: FuellingQuery): Promise<void> {
    this.cell.set({ phase: 'loading', failure: null })
    try {
      await this.enter(query, await askForFuelling(query))
    } catch (reason) {
      const failure = asApiError(reason)
      this.cell.set(failure.code === 'SIGN_IN_REQUIRED' ? { signIn: true } : { phase: 'failed', failure })
    }
  }

  private async enter(query: FuellingQuery, answer: Opened): Promise<void> {
    this.query = query
    this.pause()
    openFuelling(this.cell, query, answer)
    if (answer.opened !== null) return this.goOn(answer.opened)
    this.cell.set({ phase: 'pick' })
    if (this.shown) this.poller.start(2000)
    if (this.cell.get().nozzleNumber === 0) return
    if (answer.member === null) this.cell.set({ sales: [], signIn: true })
    else this.picking.show(answer.sales ?? [])
  }

  /** An order found again: where it stands decides (C9). */
  private async goOn({ order, quote, coupons, claimable = null, pump, unasked }: OpenedOrder): Promise<void> {
    switch (order.state) {
      case 'locked':
      case 'awaitingPayment':
        this.paying.price.adopt(quote?.couponId ?? 'none', quote?.pointsUsed ?? 0)
        this.cell.set({ phase: 'quote', order, quote, coupons, claimable, vehicleId: order.vehicleId })
        if (unasked) this.cell.set({ notice: errorText(new ApiError('UPSTREAM')) })
        return
      case 'authorised':
        this.toPump(order, pump)
        return
      case 'released':
        this.cell.set({ order })
        return this.backToPicking(text('fuelling.lockExpired'))
      case 'settled':
      case 'voided':
        this.paying.outcome.lead(order)
    }
  }

  private toPump(order: OrderView, pump: OpenedOrder['pump']): void {
    this.poller.stop()
    this.pumping.begin(order, pump)
    if (this.shown) this.pumping.start()
  }

  /** What failed is tried again from where it failed. */
  async retry(): Promise<void> {
    const { order, quote } = this.cell.get()
    if (order === null || quote !== null) return this.open(this.query)
    this.cell.set({ phase: 'loading', failure: null })
    await this.paying.price.requote()
  }

  /** Running numbers are read only while they are looked at; a payment may have ended meanwhile. */
  show(): void {
    const again = !this.shown
    this.shown = true
    const { phase } = this.cell.get()
    if (phase === 'pick') this.poller.start()
    this.pumping.start()
    if (again) void this.paying.lookAgain()
  }

  hide(): void {
    this.shown = false
    this.pause()
  }

  private pause(): void {
    this.poller.stop()
    this.pumping.stop()
  }

  /** The network is there again: what waited for it goes on. */
  async goOnOnline(): Promise<void> {
    if (!this.shown) return
    const { phase, failure } = this.cell.get()
    if (phase === 'failed' && failure?.unanswered === true) return this.retry()
    this.pause()
    this.show()
    await this.paying.goOn()
  }

  leave(): void {
    this.left = true
    this.hide()
    this.paying.outcome.stop()
  }

  /** Does what the primary button says. */
  async act(deed: Deed): Promise<void> {
    switch (deed) {
      case 'look':
        return this.picking.lookAgain()
      case 'lock':
        return this.lockOrResume()
      case 'prepay':
        return this.picking.prepay()
      case 'pay':
        return this.paying.confirm()
      case 'ask':
        return this.paying.askAgain()
      case 'scan':
        return this.scanning.scan()
      case 'none':
        return
    }
  }

  /** A delivery that is already the driver's is gone on with. */
  private async lockOrResume(): Promise<void> {
    const { sales, saleId } = this.cell.get()
    const own = sales?.find((sale) => sale.saleId === saleId)?.orderId ?? null
    if (own === null) return this.picking.lock()
    await this.resume(own)
    await this.lockAnew(saleId)
  }

  /** Time may have run out between look and tap: what was tapped is the driver's anew, without a second tap. */
  private async lockAnew(saleId: string): Promise<void> {
    const { phase, sales } = this.cell.get()
    const free = sales?.some((sale) => sale.saleId === saleId && sale.orderId === null) === true
    if (phase !== 'pick' || !free) return
    this.picking.chooseSale(saleId)
    await this.picking.lock()
  }

  async resume(orderId: string): Promise<void> {
    await this.guard.run(() => this.open({ ...emptyQuery, orderId }))
  }

  chooseVehicle(vehicleId: string | null): void {
    this.cell.set({ vehicleId, sheet: 'none' })
  }

  openSheet(sheet: FuellingState['sheet']): void {
    this.cell.set({ sheet })
  }

  putGuideAway(): void {
    remember('fuellingGuide')
    this.cell.set({ guide: false })
  }

  /** A second has passed: a lock that ran out is given up here as it is at the station. */
  async tick(): Promise<void> {
    const { phase, order, busy } = this.cell.get()
    if (phase !== 'quote' || order === null || busy) return
    if (serviceNow() >= order.lockedUntil) await this.backToPicking(text('fuelling.lockExpired'))
  }

  private async backToPicking(notice: string): Promise<void> {
    const { order, nozzleNumber: picked, stationId: here } = this.cell.get()
    const nozzleNumber = order?.nozzleNumber ?? picked
    const stationId = order?.stationId ?? here
    this.query = { orderId: '', stationId, nozzleNumber }
    const nothing = {
      order: null,
      quote: null,
      coupons: [],
      claimable: null,
      pump: null,
      stalled: false,
      sheet: 'none',
    } as const
    this.cell.set({ phase: 'pick', stationId, ...nothing })
    if (this.shown) this.poller.start()
    await this.picking.pick(nozzleNumber)
    if (notice !== '') this.cell.set({ notice })
  }

  /** The driver has become a member: goes on where the question came up. */
  async joined(): Promise<void> {
    await this.guard.run(async () => {
      this.cell.set({ signIn: false, notice: '' })
      const { phase, nozzleNumber, stationId } = this.cell.get()
      if (phase === 'loading') await this.open(this.query)
      else await this.open({ orderId: '', stationId, nozzleNumber })
    })
  }

  /** Without an answer to give, an order asked for by its id cannot be shown; nozzles and prices can. */
  decline(): void {
    const { phase } = this.cell.get()
    this.cell.set({
      signIn: false,
      ...(phase === 'loading' ? { phase: 'failed', failure: new ApiError('SIGN_IN_REQUIRED') } : {}),
    })
  }
}
