import { type ApiError, asApiError, call } from '../../../api/client'
import { RequestIds } from '../../../api/requestId'
import type { NozzleView, OrderView, PayableSaleView } from '../../../lib/core'
import { learnClock, serviceNow } from '../../../store/session'
import type { Guard } from '../../../timing/guard'
import { errorText } from '../../../text/text'
import { followed, isRunning, nothingFollowed, nozzleOf } from './following'
import { type PrepayChoice, prepayAllowed, prepayAmount } from './prepay'
import type { Cell, FuellingState } from './state'

/** After a nozzle is put back its delivery takes a moment to arrive: how often it is looked for. */
const LOOKS_AFTER_END = 5

function sameNozzles(before: readonly NozzleView[], after: readonly NozzleView[]): boolean {
  const face = (nozzles: readonly NozzleView[]) =>
    nozzles.map(({ number, state, volumeMl }) => `${number}:${state}:${volumeMl}`).join()
  return face(before) === face(after)
}

/** Finding one's delivery: the nozzle, its running numbers, what it has delivered, or ordering beforehand (C5, C8). */
export class Picking {
  private readonly requestIds = new RequestIds()
  private looksLeft = 0
  /** Deliveries that were there while the nozzle ran: the one that runs is more likely this driver's. */
  private older: ReadonlySet<string> = new Set()

  constructor(
    private readonly cell: Cell<FuellingState>,
    private readonly guard: Guard,
    private readonly ordered: (order: OrderView) => Promise<void>,
  ) {}

  /** One look at the running numbers; answers whether something moved. */
  async look(): Promise<boolean> {
    const before = this.cell.get()
    try {
      const { nozzles, heardAt, at } = await call('station', 'live', { stationId: before.stationId })
      learnClock(at)
      const nozzle = nozzleOf({ nozzles, nozzleNumber: before.nozzleNumber })
      if (isRunning(nozzleOf(before)) && !isRunning(nozzle)) this.looksLeft = LOOKS_AFTER_END
      // What somebody else is paying may be given up, or be over.
      if (before.taken) this.looksLeft = Math.max(1, this.looksLeft)
      this.cell.set({
        nozzles,
        heardAt,
        liveAt: at,
        offline: false,
        ...followed(before, nozzle, serviceNow()),
      })
      this.preselect()
      if (this.looksLeft > 0) await this.lookForSale()
      return !sameNozzles(before.nozzles, nozzles)
    } catch (reason) {
      asApiError(reason)
      this.cell.set({ offline: true })
      return false
    }
  }

  private async lookForSale(): Promise<void> {
    this.looksLeft -= 1
    const known = new Set(this.cell.get().sales?.map((sale) => sale.saleId))
    await this.loadSales()
    if (this.cell.get().sales?.some((sale) => !known.has(sale.saleId)) === true) this.looksLeft = 0
  }

  /** Picks a nozzle and looks up what it has delivered. */
  async pick(nozzleNumber: number): Promise<void> {
    this.looksLeft = 0
    this.older = new Set()
    this.cell.set({
      nozzleNumber,
      sales: null,
      taken: false,
      saleId: '',
      saleChosen: false,
      prepay: null,
      notice: '',
      ...nothingFollowed,
    })
    const nozzle = nozzleOf(this.cell.get())
    this.cell.set(followed(nothingFollowed, nozzle, serviceNow()))
    await this.loadSales()
  }

  /** The finished deliveries of the nozzle. */
  async loadSales(): Promise<void> {
    const { stationId, nozzleNumber } = this.cell.get()
    if (nozzleNumber === 0) return
    try {
      const { sales, taken } = await call('order', 'payableSales', { stationId, nozzleNumber })
      if (this.cell.get().nozzleNumber === nozzleNumber) {
        this.cell.set({ taken })
        this.show(sales)
      }
    } catch (reason) {
      this.refused(asApiError(reason))
      if (this.cell.get().sales === null) this.cell.set({ sales: [] })
    }
  }

  /** Shows what a nozzle has delivered, the latest first. */
  show(sales: readonly PayableSaleView[]): void {
    this.cell.set({ sales })
    this.preselect()
  }

  /**
   * The latest delivery is taken to be the driver's until he says otherwise; while the nozzle runs it is the one that runs,
   * and none of those that were there before.
   */
  private preselect(): void {
    const state = this.cell.get()
    const sales = state.sales ?? []
    if (state.saleChosen && sales.some(({ saleId }) => saleId === state.saleId)) return
    if (isRunning(nozzleOf(state))) this.older = new Set(sales.map(({ saleId }) => saleId))
    const latest = sales.find(({ saleId }) => !this.older.has(saleId))?.saleId ?? ''
    if (latest !== state.saleId || state.saleChosen) this.cell.set({ saleId: latest, saleChosen: false })
  }

  /** The driver asks for another look. */
  async lookAgain(): Promise<void> {
    this.cell.set({ sales: null, notice: '' })
    await this.loadSales()
  }

  chooseSale(saleId: string): void {
    this.cell.set({ saleId, saleChosen: true, notice: '' })
  }

  /** Makes the chosen delivery the driver's to pay. */
  async lock(): Promise<void> {
    await this.guard.run(async () => {
      const { saleId, vehicleId } = this.cell.get()
      if (saleId === '') return
      this.cell.set({ notice: '' })
      try {
        const { order } = await call('order', 'lockSale', {
          saleId,
          ...(vehicleId === null ? {} : { vehicleId }),
        })
        await this.ordered(order)
      } catch (reason) {
        const error = asApiError(reason)
        this.refused(error)
        if (!error.retryable) await this.loadSales()
      }
    })
  }

  choosePrepay(prepay: PrepayChoice | null): void {
    this.cell.set({ prepay, notice: '' })
  }

  /** Orders by amount or litres. Trying again after silence repeats the same request, so it is ordered once. */
  async prepay(): Promise<void> {
    await this.guard.run(async () => {
      const { stationId, nozzleNumber, prepay, vehicleId } = this.cell.get()
      if (prepay === null || !prepayAllowed(prepay)) return
      this.cell.set({ notice: '' })
      const requestId = this.requestIds.for(`${stationId}:${nozzleNumber}:${prepay.by}:${prepay.units}`)
      try {
        const amount = prepayAmount(prepay)
        const vehicle = vehicleId === null ? {} : { vehicleId }
        const input = { requestId, stationId, nozzleNumber, amount, ...vehicle }
        const { order } = await call('order', 'prepay', input)
        this.requestIds.done()
        await this.ordered(order)
      } catch (reason) {
        this.refused(asApiError(reason))
      }
    })
  }

  private refused(error: ApiError): void {
    if (error.code === 'SIGN_IN_REQUIRED') this.cell.set({ signIn: true })
    else this.cell.set({ notice: errorText(error) })
  }
}
