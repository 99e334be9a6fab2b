import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { unopened } from '../../../behaviors/screen'
import { copyText } from '../../../platform/clipboard'
import { chooseWechatTitle } from '../../../platform/invoiceTitle'
import { openPage, titlePage } from '../../../platform/navigation'
import { perPage } from '../../../store/perPage'
import { serviceNow } from '../../../store/session'
import { errorText, type Failure, text } from '../../../text/text'
import { Poller } from '../../../timing/poller'
import { type BusyPage, type Sending, sendingOf } from '../../../timing/sending'
import {
  firstForm,
  emptyTitle,
  fromKept,
  fromWechat,
  readTitle,
  type TitleForm,
  type TitleView,
} from './form'
import {
  type FormAnswer,
  type InvoiceCard,
  invoiceCard,
  type InvoiceRow,
  invoiceRows,
  invoiceWords,
  isPending,
  type Listed,
  type OrderHead,
  orderHead,
} from './model'

interface Companion extends Sending {
  /** Empty on the list of all invoices. */
  orderId: string
  cursor: string | null
  invoices: Listed['invoices']
  /** Asks again while an invoice is being issued and the page is looked at. */
  readonly poller: Poller
}

/** An invoice is issued within a minute or so; who waits for it sees it come. */
const ASK_AGAIN = { shortestMs: 4_000, longestMs: 30_000 }

interface InvoicePage extends BusyPage {
  readonly data: { readonly pending: boolean }
  load(): Promise<void>
}

const companionOf = perPage((page: InvoicePage): Companion => ({
  orderId: '',
  cursor: null,
  invoices: [],
  poller: new Poller({
    ...ASK_AGAIN,
    async look() {
      await page.load()
      return false
    },
  }),
  ...sendingOf(page),
}))

Component({
  behaviors: [pageFrame],
  data: {
    words: invoiceWords(),
    /** loading, guest, order, list or failed. */
    phase: 'loading',
    head: null as OrderHead | null,
    card: null as InvoiceCard | null,
    form: emptyTitle,
    titles: [] as readonly TitleView[],
    rows: [] as InvoiceRow[],
    empty: { title: '', hint: '', action: '' },
    failure: null as Failure | null,
    problem: '',
    busy: false,
    /** An invoice on the page is on its way. */
    pending: false,
  },
  methods: {
    say() {
      titlePage(text('invoice.title'))
      const empty = {
        title: text('invoice.none'),
        hint: text('invoice.noneHint'),
        action: text('invoice.toOrders'),
      }
      this.setData({ words: invoiceWords(), empty })
    },
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      companionOf(this).orderId = query['orderId'] ?? ''
    },
    /** Also after coming back: it may have been issued meanwhile. */
    onShow() {
      void this.load()
    },
    onHide() {
      companionOf(this).poller.stop()
    },
    onUnload() {
      this.onHide()
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    async load() {
      try {
        await (companionOf(this).orderId === '' ? this.loadList() : this.loadOrder())
        this.setData({ failure: null, problem: '' })
      } catch (reason) {
        this.fail(reason)
      }
      const { poller } = companionOf(this)
      if (this.data.pending) poller.start(ASK_AGAIN.shortestMs)
      else poller.stop()
    },
    fail(reason: unknown) {
      const { phase } = this.data
      const isOpen = phase === 'order' || phase === 'list'
      this.setData(isOpen ? { problem: errorText(asApiError(reason)) } : unopened(reason))
    },
    async loadOrder() {
      const answer = await call('invoice', 'form', { orderId: companionOf(this).orderId })
      if (this.data.form.name === '') this.setData({ form: firstForm(answer.titles) })
      this.showOrder(answer)
    },
    showOrder(answer: FormAnswer) {
      const now = serviceNow()
      const { invoice, titles, invoiceableFen } = answer
      this.setData({
        phase: 'order',
        head: orderHead(answer, now),
        card: invoice === null ? null : invoiceCard(invoice, now),
        pending: invoice !== null && isPending(invoice),
        titles,
        empty: {
          title: invoiceableFen > 0 || invoice !== null ? '' : text('invoice.nothingTitle'),
          hint: text('invoice.nothingHint'),
          action: '',
        },
      })
    },
    async loadList() {
      const companion = companionOf(this)
      const { invoices, nextCursor, titles } = await call('invoice', 'list', {})
      Object.assign(companion, { invoices, cursor: nextCursor })
      const rows = invoiceRows(invoices, serviceNow())
      const pending = invoices.some(({ invoice }) => isPending(invoice))
      this.setData({ phase: 'list', titles: titles ?? [], rows, pending })
    },
    async onReachBottom() {
      const companion = companionOf(this)
      const { cursor } = companion
      if (cursor === null) return
      await companion.guard.run(async () => {
        try {
          const { invoices, nextCursor } = await call('invoice', 'list', { cursor })
          companion.invoices = [...companion.invoices, ...invoices]
          companion.cursor = nextCursor
          this.setData({ rows: invoiceRows(companion.invoices, serviceNow()) })
        } catch (reason) {
          this.fail(reason)
        }
      })
    },
    change(change: Partial<TitleForm>) {
      this.setData({ form: { ...this.data.form, ...change }, problem: '' })
    },
    onType(event: WechatMiniprogram.TouchEvent) {
      const type = event.currentTarget.dataset['type'] === 'company' ? 'company' : 'personal'
      this.change({ type, titleId: '' })
    },
    onField(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { field } = event.currentTarget.dataset
      const { value } = event.detail
      if (field === 'name') this.change({ name: value, titleId: '' })
      else if (field === 'taxNumber') this.change({ taxNumber: value, titleId: '' })
      else this.change({ email: value })
    },
    onRemember(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      this.change({ remember: event.detail.value })
    },
    onKept(event: WechatMiniprogram.TouchEvent) {
      const { titleId } = event.currentTarget.dataset
      const chosen = this.data.titles.find((title) => title.titleId === titleId)
      if (chosen !== undefined) this.change(fromKept(chosen))
    },
    async onWechat() {
      const chosen = await chooseWechatTitle()
      if (chosen !== null) this.setData({ form: fromWechat(this.data.form, chosen), problem: '' })
    },
    onSend() {
      const read = readTitle(this.data.form)
      if (!read.ok) {
        this.setData({ problem: text(read.problem) })
        return
      }
      const { guard, requestIds, orderId } = companionOf(this)
      const asked = { orderId, remember: this.data.form.remember, ...read.request }
      void guard.run(async () => {
        try {
          await call('invoice', 'request', { requestId: requestIds.for(JSON.stringify(asked)), ...asked })
          requestIds.done()
          await this.load()
        } catch (reason) {
          this.fail(reason)
        }
      })
    },
    onDefault(event: WechatMiniprogram.TouchEvent) {
      const kept = this.data.titles.find(({ titleId }) => titleId === event.currentTarget.dataset['titleId'])
      const read = kept === undefined ? null : readTitle(fromKept(kept))
      if (kept === undefined || read?.ok !== true) return
      const { titleId } = kept
      void this.changeTitles(() =>
        call('invoice', 'saveTitle', { titleId, isDefault: true, ...read.request }),
      )
    },
    onRemove(event: WechatMiniprogram.TouchEvent) {
      const titleId = String(event.currentTarget.dataset['titleId'])
      void this.changeTitles(() => call('invoice', 'removeTitle', { titleId }))
    },
    changeTitles(act: () => Promise<{ titles: TitleView[] }>) {
      return companionOf(this).guard.run(async () => {
        try {
          this.setData({ titles: (await act()).titles, problem: '' })
        } catch (reason) {
          this.fail(reason)
        }
      })
    },
    onCopy() {
      copyText(this.data.card?.number ?? '')
    },
    onInvoice(event: WechatMiniprogram.TouchEvent) {
      openPage(`/packages/order/invoice/invoice?orderId=${String(event.currentTarget.dataset['orderId'])}`)
    },
    onOrders() {
      void wx.switchTab({ url: '/pages/orders/orders' })
    },
    onRetry() {
      this.setData({ phase: 'loading', failure: null })
      void this.load()
    },
  },
})
