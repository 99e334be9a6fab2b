import { FuellingFlow } from '../../../miniprogram/packages/fuel/fuelling/flow'
import { fuellingView, type FuellingView } from '../../../miniprogram/packages/fuel/fuelling/model'
import { type FuellingState, initialState } from '../../../miniprogram/packages/fuel/fuelling/state'
import { runningView } from '../../../miniprogram/packages/fuel/fuelling/views/running'
import { emptyQuery, type FuellingQuery } from '../../../miniprogram/packages/fuel/fuelling/query'
import { nozzle, NOW, opened, order, payment, quote, sale, settledOrder } from './samples'
import { FakePhone } from './phone'
import { FakeWx } from './wx'

/** A fuelling page without its screen: WeChat, the flow, and what it shows. */
export class Drive {
  readonly weixin = new FakeWx().install()
  readonly phone = new FakePhone().install()
  readonly finished: string[] = []
  private state: FuellingState = initialState
  readonly flow = new FuellingFlow({
    changed: (state) => {
      this.state = state
    },
    finished: (orderId) => this.finished.push(orderId),
  })

  get view(): FuellingView {
    return fuellingView(this.state)
  }

  /** What finding a delivery shows. */
  get pick(): NonNullable<FuellingView['pick']> {
    const { pick } = this.view
    if (pick === null) throw new Error(`the page is at ${this.view.phase}`)
    return pick
  }

  get running() {
    return runningView(this.state, Date.now())
  }

  get cloud() {
    return this.weixin.cloud
  }

  /** Answers everything as on a good day: one free nozzle with one delivery of 40 litres. */
  goodDay(): this {
    const answerAt = () => ({ heardAt: Date.now(), at: Date.now() })
    this.cloud
      .on('order', 'open', ({ nozzleNumber }) =>
        opened(nozzleNumber === undefined ? {} : { sales: [sale()] }),
      )
      .on('station', 'live', () => ({ nozzles: [nozzle({ number: 1 }), nozzle()], ...answerAt() }))
      .on('order', 'payableSales', () => ({ taken: false, sales: [sale()] }))
      .on('order', 'lockSale', () => ({ order: order() }))
      .on('order', 'quote', () => ({ order: order({ quote: quote() }), quote: quote(), coupons: [] }))
      .on('order', 'confirm', () => ({ order: order({ state: 'awaitingPayment', quote: quote() }), payment }))
      .on('order', 'payStatus', () => ({ status: 'paid', order: settledOrder() }))
    return this
  }

  /** Opens the page at the station and shows it. */
  async open(query: Partial<FuellingQuery> = {}): Promise<void> {
    this.flow.show()
    await this.pass(this.flow.open({ ...emptyQuery, stationId: 's1', ...query }))
  }

  /** Up to the price of the one delivery at nozzle 3. */
  async toPrice(): Promise<void> {
    await this.open()
    await this.flow.picking.pick(3)
    await this.flow.act('lock')
  }

  /** Lets time pass until the work is done, at most a minute. */
  async pass(work: Promise<unknown>, ms = 60_000): Promise<void> {
    const progress = { over: false }
    const watched = work.finally(() => {
      progress.over = true
    })
    for (let passed = 0; passed < ms; passed += 250) {
      await jest.advanceTimersByTimeAsync(passed === 0 ? 0 : 250)
      if (progress.over) break
    }
    await watched
  }
}

/** Starts the clock of these tests at 10:30. */
export function startClock(): void {
  jest.useFakeTimers({ now: NOW })
}
