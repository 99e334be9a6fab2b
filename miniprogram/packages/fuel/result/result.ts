import { pageFrame } from '../../../behaviors/pageFrame'
import { asApiError, call, type Input } from '../../../api/client'
import type { InvoiceTitleView } from '../../../lib/core'
import { leavePage, openPage, replacePage, titlePage } from '../../../platform/navigation'
import { perPage } from '../../../store/perPage'
import { errorText, type Failure, failureText, text } from '../../../text/text'
import { Guard } from '../../../timing/guard'
import { OneTapInvoice } from './invoice'
import { resultView, type ResultView, resultWords } from './model'
import { Reminders } from './reminders'

interface ResultPage {
  setData(change: Readonly<Record<string, unknown>>): void
}

/** The order by its own id, or by the number that WeChat's order list knows. */
type Wanted = Input<'order', 'result'>
/** What one result page keeps beside its data. */
interface Companion {
  wanted: Wanted
  readonly reminders: Reminders
  readonly guard: Guard
  readonly invoice: OneTapInvoice
  title: InvoiceTitleView | null
}

const companionOf = perPage((page: ResultPage): Companion => ({
  wanted: { orderId: '' },
  reminders: new Reminders(),
  guard: new Guard((busy) => {
    page.setData({ busy })
  }),
  invoice: new OneTapInvoice(),
  title: null,
}))

Component({
  behaviors: [pageFrame],
  data: {
    words: resultWords(),
    view: null as ResultView | null,
    failure: null as Failure | null,
    busy: false,
    /** The title of the one tap, empty for none. */
    invoice: { title: '', problem: '' },
    remind: { may: false, what: '', said: '' },
  },
  methods: {
    say() {
      titlePage(text('result.title'))
      this.setData({ words: resultWords() })
    },
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      const outTradeNo = query['out_trade_no']
      companionOf(this).wanted =
        outTradeNo === undefined ? { orderId: query['orderId'] ?? '' } : { outTradeNo }
      void this.load()
    },
    async load() {
      const companion = companionOf(this)
      this.setData({ failure: null })
      try {
        const result = await call('order', 'result', companion.wanted)
        const view = resultView(result)
        const may = view.way !== 'pay' && companion.reminders.learn(result.reminders)
        companion.title = result.usualTitle
        const what = companion.reminders.said()
        this.setData({
          view,
          'remind.may': may,
          'remind.what': what,
          'invoice.title': result.usualTitle?.name ?? '',
        })
      } catch (reason) {
        this.setData({ failure: failureText(asApiError(reason)) })
      }
    },
    onRetry() {
      void this.load()
    },
    /** Without a title to go by, the invoice's own page asks for one. */
    async onInvoice() {
      const { title, guard, invoice } = companionOf(this)
      const { view } = this.data
      if (view === null) return
      if (title === null) {
        this.onOtherTitle()
        return
      }
      await guard.run(async () => {
        try {
          await invoice.request(view.orderId, title)
          const asked = { may: false, said: text('result.invoiceAsked') }
          this.setData({ 'invoice.problem': '', 'view.invoice': { ...view.invoice, ...asked } })
        } catch (reason) {
          this.setData({ 'invoice.problem': errorText(asApiError(reason)) })
        }
      })
    },
    onOtherTitle() {
      const { view } = this.data
      if (view !== null) openPage(`/packages/order/invoice/invoice?orderId=${view.orderId}`)
    },
    /** WeChat opens the sheet only in the tap itself: nothing may be awaited before `ask`. */
    onRemind() {
      const { guard, reminders } = companionOf(this)
      void guard.run(async () => {
        try {
          const accepted = await reminders.ask()
          const said = accepted > 0 ? text('result.reminded', { accepted }) : text('result.notReminded')
          this.setData({ 'remind.may': false, 'remind.said': said })
        } catch (reason) {
          this.setData({ 'remind.said': errorText(asApiError(reason)) })
        }
      })
    },
    onReport() {
      const { view } = this.data
      if (view !== null) openPage(`/packages/order/report/report?orderId=${view.orderId}`)
    },
    onAct() {
      const { view } = this.data
      if (view === null || view.way === 'done') leavePage()
      else replacePage(`/packages/fuel/fuelling/fuelling?orderId=${view.orderId}`)
    },
  },
})
