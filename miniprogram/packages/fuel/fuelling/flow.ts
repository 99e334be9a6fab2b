import { ApiError, asApiError, call } from '../../../api/client'
import { signUp } from '../../../store/membership'
import { serviceNow, session, updateSession } from '../../../store/session'
import { errorText, text } from '../../../text/text'
import { Guard } from '../../../timing/guard'
import { Poller } from '../../../timing/poller'
import type { Deed } from './model'
import { Paying } from './paying'
import { Picking } from './picking'
import type { FuellingQuery } from './query'
import { Cell, type FuellingState, initialState } from './state'

export interface FlowEnds {
  readonly changed: (state: FuellingState) => void
  /** The order is over or prepaid: show its result. */
  readonly finished: (orderId: string) => void
}

/** The whole way of one fuelling, from the nozzle to the paid order; the page only shows it and passes taps on. */
export class FuellingFlow {
  readonly picking: Picking
  readonly paying: Paying
  private readonly cell: Cell<FuellingState>
  private readonly guard: Guard
  private readonly poller: Poller
  private query: FuellingQuery = { orderId: '', stationId: '', nozzleNumber: 0 }
  private shown = false
  private left = false

  constructor(ends: FlowEnds) {
    this.cell = new Cell(initialState, (state) => {
      if (!this.left) ends.changed(state)
    })
    this.guard = new Guard((busy) => {
      this.cell.set({ busy })
    })
    this.paying = new Paying(this.cell, this.guard, {
      finished: (orderId) => {
        if (this.left) return
        this.leave()
        ends.finished(orderId)
      },
      lost: (notice) => this.backToPicking(notice),
    })
    this.picking = new Picking(this.cell, this.guard, async (order) => {
      this.poller.stop()
      await this.paying.begin(order)
    })
    this.poller = new Poller({ look: () => this.picking.look(), shortestMs: 2000, longestMs: 5000 })
  }

  /** Opens the page: an order to go on with, a nozzle's code, or the choice of nozzles. */
  async open(query: FuellingQuery): Promise<void> {
    this.query = query
    this.cell.set({ phase: 'loading', failure: null })
    try {
      if (query.orderId !== '') {
        await this.paying.resume(query.orderId)
        return
      }
      await this.startPicking(query.stationId)
    } catch (reason) {
      const failure = asApiError(reason)
      this.cell.set(failure.code === 'SIGN_IN_REQUIRED' ? { signIn: true } : { phase: 'failed', failure })
    }
  }

  private async startPicking(wanted: string): Promise<void> {
    const known = wanted === '' ? (session().stationId ?? '') : wanted
    const stationId = known === '' ? (await call('home', 'open', {})).station.stationId : known
    updateSession({ stationId })
    this.cell.set({ stationId })
    if (this.query.nozzleNumber > 0) this.cell.set({ nozzleNumber: this.query.nozzleNumber })
    if (this.shown) this.poller.start()
    await this.picking.loadSales()
  }

  /** What failed is tried again from where it failed. */
  async retry(): Promise<void> {
    const { order, quote } = this.cell.get()
    if (order === null || quote !== null) {
      this.poller.stop()
      await this.open(this.query)
      return
    }
    this.cell.set({ phase: 'loading', failure: null })
    await this.paying.requote()
  }

  /** The running numbers are read only while they are looked at. */
  show(): void {
    this.shown = true
    const { stationId, order } = this.cell.get()
    if (stationId !== '' && order === null) this.poller.start()
  }

  hide(): void {
    this.shown = false
    this.poller.stop()
  }

  leave(): void {
    this.left = true
    this.hide()
    this.paying.stop()
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
      case 'none':
        return
    }
  }

  /** A delivery that is already the driver's is gone on with. */
  private async lockOrResume(): Promise<void> {
    const { sales, saleId } = this.cell.get()
    const own = sales?.find((sale) => sale.saleId === saleId)?.orderId ?? null
    if (own === null) return this.picking.lock()
    this.poller.stop()
    await this.guard.run(() => this.open({ ...this.query, orderId: own }))
  }

  /** A second has passed: a lock that ran out is given up here as it is at the station. */
  async tick(): Promise<void> {
    const { phase, order, busy } = this.cell.get()
    if (phase !== 'quote' || order === null || busy) return
    if (serviceNow() >= order.lockedUntil) await this.backToPicking(text('fuelling.lockExpired'))
  }

  private async backToPicking(notice: string): Promise<void> {
    const { order } = this.cell.get()
    const nozzleNumber = order?.nozzleNumber ?? this.cell.get().nozzleNumber
    const stationId = order?.stationId ?? this.cell.get().stationId
    this.query = { orderId: '', stationId, nozzleNumber }
    this.cell.set({ phase: 'pick', stationId, order: null, quote: null, coupons: [], notice, stalled: false })
    if (this.shown) this.poller.start()
    await this.picking.pick(nozzleNumber)
  }

  /** The driver agreed to the privacy policy: sign up and go on where the question came up. */
  async agree(): Promise<void> {
    await this.guard.run(async () => {
      try {
        await signUp()
        this.cell.set({ signIn: false, notice: '' })
      } catch (reason) {
        this.cell.set({ notice: errorText(asApiError(reason)) })
        return
      }
      if (this.query.orderId !== '') await this.open(this.query)
      else await this.picking.loadSales()
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
