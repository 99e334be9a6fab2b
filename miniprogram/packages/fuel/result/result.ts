import { asApiError, call, type Input } from '../../../api/client'
import type { OrderView } from '../../../lib/core'
import { RequestIds } from '../../../api/requestId'
import { leavePage, replacePage, titlePage } from '../../../platform/navigation'
import { perPage } from '../../../store/perPage'
import { session } from '../../../store/session'
import { errorText, type Failure, failureText, text } from '../../../text/text'
import { Guard } from '../../../timing/guard'
import { type InvoiceForm, readInvoice } from './invoice'
import { resultView, type ResultView, resultWords } from './model'
import { Reminders } from './reminders'

interface ResultPage {
  setData(change: Readonly<Record<string, unknown>>): void
}

/** The order by its own id, or by the number that WeChat's order list knows. */
type Wanted = Input<'order', 'detail'>
const noInvoice: { open: boolean; type: InvoiceForm['type']; problem: string } = {
  open: false,
  type: 'personal',
  problem: '',
}

/** What one result page keeps beside its data. */
interface Companion {
  wanted: Wanted
  readonly reminders: Reminders
  readonly guard: Guard
  readonly requestIds: RequestIds
}

const companionOf = perPage((page: ResultPage): Companion => ({
  wanted: { orderId: '' },
  reminders: new Reminders(),
  guard: new Guard((busy) => {
    page.setData({ busy })
  }),
  requestIds: new RequestIds(),
}))

/** The order as it stands; one that waits for its payment is asked about first. */
async function readOrder(wanted: Wanted): Promise<OrderView> {
  const { order } = await call('order', 'detail', wanted)
  if (order.state !== 'awaitingPayment') return order
  return (await call('order', 'payStatus', { orderId: order.orderId })).order
}

Component({
  data: {
    rootClass: '',
    words: {} as ReturnType<typeof resultWords>,
    view: null as ResultView | null,
    failure: null as Failure | null,
    busy: false,
    invoice: noInvoice,
    remind: { may: false, said: '' },
  },
  methods: {
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      titlePage(text('result.title'))
      const outTradeNo = query['out_trade_no']
      companionOf(this).wanted =
        outTradeNo === undefined ? { orderId: query['orderId'] ?? '' } : { outTradeNo }
      this.setData({ rootClass: session().largeType ? 'large' : '', words: resultWords() })
      void this.load()
    },
    async load() {
      const { wanted } = companionOf(this)
      this.setData({ failure: null })
      try {
        const view = resultView(await readOrder(wanted))
        this.setData({ view })
        if (!view.open) await this.prepareReminders()
      } catch (reason) {
        this.setData({ failure: failureText(asApiError(reason)) })
      }
    },
    /** Without the templates nothing is asked: the result itself is what the driver came for. */
    async prepareReminders() {
      const may = await companionOf(this)
        .reminders.prepare()
        .catch(() => false)
      this.setData({ 'remind.may': may })
    },
    onRetry() {
      void this.load()
    },
    onInvoice() {
      this.setData({ 'invoice.open': true, 'invoice.problem': '' })
    },
    onInvoiceType(event: WechatMiniprogram.TouchEvent) {
      const type = event.currentTarget.dataset['type'] === 'company' ? 'company' : 'personal'
      this.setData({ 'invoice.type': type, 'invoice.problem': '' })
    },
    async onInvoiceSubmit(event: WechatMiniprogram.CustomEvent<{ value: Readonly<Record<string, string>> }>) {
      const { view, invoice } = this.data
      if (view === null) return
      const { name = '', taxNumber = '', email = '' } = event.detail.value
      const read = readInvoice({ type: invoice.type, name, taxNumber, email })
      if (!read.ok) {
        this.setData({ 'invoice.problem': text(read.problem) })
        return
      }
      const { guard, requestIds } = companionOf(this)
      await guard.run(async () => {
        try {
          const requestId = requestIds.for(JSON.stringify(read.request))
          await call('invoice', 'request', { orderId: view.orderId, requestId, ...read.request })
          requestIds.done()
          const asked = { may: false, said: text('result.invoiceAsked') }
          this.setData({ 'invoice.open': false, 'view.invoice': { ...view.invoice, ...asked } })
        } catch (reason) {
          this.setData({ 'invoice.problem': errorText(asApiError(reason)) })
        }
      })
    },
    /** WeChat opens the sheet only in the tap itself: nothing may be awaited before `ask`. */
    onRemind() {
      const { guard, reminders } = companionOf(this)
      void guard.run(async () => {
        try {
          const accepted = await reminders.ask()
          const said = accepted > 0 ? text('result.reminded', { accepted }) : text('result.notReminded')
          this.setData({ remind: { may: false, said } })
        } catch (reason) {
          this.setData({ 'remind.said': errorText(asApiError(reason)) })
        }
      })
    },
    onAct() {
      const { view } = this.data
      if (view?.open === true) replacePage(`/packages/fuel/fuelling/fuelling?orderId=${view.orderId}`)
      else leavePage()
    },
  },
})
