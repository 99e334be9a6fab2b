import { ApiError, asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { unopened } from '../../../behaviors/screen'
import { copyText } from '../../../platform/clipboard'
import { openPage, replacePage, titlePage } from '../../../platform/navigation'
import { dial } from '../../../platform/place'
import { perPage } from '../../../store/perPage'
import { learnClock } from '../../../store/session'
import { errorText, type Failure, text } from '../../../text/text'
import type { Guard } from '../../../timing/guard'
import { type BusyPage, guardOf } from '../../../timing/sending'
import { type OrderName, orderOf } from '../shared/orderQuery'
import { detailView, type DetailView, detailWords, type OrderRecord } from './model'

interface Companion {
  name: OrderName | null
  record: OrderRecord | null
  readonly guard: Guard
}

const companionOf = perPage((page: BusyPage): Companion => ({
  name: null,
  record: null,
  guard: guardOf(page),
}))

Component({
  behaviors: [pageFrame],
  data: {
    words: detailWords(),
    /** loading, guest, ready or failed. */
    phase: 'loading',
    view: null as DetailView | null,
    failure: null as Failure | null,
    busy: false,
    problem: '',
    act: '',
  },
  methods: {
    say() {
      titlePage(text('detail.title'))
      this.setData({ words: detailWords() })
      this.show()
    },
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      companionOf(this).name = orderOf(query)
    },
    /** Also after coming back from a refund, a report or an invoice. */
    onShow() {
      void this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    async load() {
      const companion = companionOf(this)
      if (companion.name === null) {
        this.setData(unopened(new ApiError('NOT_FOUND')))
        return
      }
      try {
        companion.record = await call('order', 'record', companion.name)
        learnClock(companion.record.at)
        this.setData({ phase: 'ready', failure: null, problem: '' })
        this.show()
      } catch (reason) {
        this.fail(reason)
      }
    },
    fail(reason: unknown) {
      if (companionOf(this).record === null) this.setData(unopened(reason))
      else this.setData({ problem: errorText(asApiError(reason)) })
    },
    show() {
      const { record } = companionOf(this)
      if (record === null) return
      const view = detailView(record)
      const act = view.isOpen ? text('detail.payOn') : view.mayAgain ? text('detail.again') : ''
      this.setData({ view, act })
    },
    onRetry() {
      this.setData({ phase: 'loading', failure: null })
      void this.load()
    },
    onAct() {
      const { view } = this.data
      if (view === null) return
      const query = view.isOpen ? `orderId=${view.orderId}` : `stationId=${view.stationId}`
      const go = view.isOpen ? replacePage : openPage
      go(`/packages/fuel/fuelling/fuelling?${query}`)
    },
    open(page: string) {
      openPage(`/packages/order/${page}/${page}?orderId=${this.data.view?.orderId ?? ''}`)
    },
    onInvoice() {
      this.open('invoice')
    },
    onRefund() {
      this.open('refund')
    },
    onReport() {
      this.open('report')
    },
    onCall() {
      const phoneNumber = this.data.view?.phone ?? ''
      if (phoneNumber !== '') dial(phoneNumber)
    },
    onCopy() {
      copyText(this.data.view?.orderId ?? '')
    },
    onWithdraw() {
      const refundRequestId = this.data.view?.request?.refundRequestId
      if (refundRequestId === undefined) return
      void companionOf(this).guard.run(async () => {
        try {
          await call('order', 'withdrawRefund', { refundRequestId })
          await this.load()
        } catch (reason) {
          this.fail(reason)
        }
      })
    },
  },
})
