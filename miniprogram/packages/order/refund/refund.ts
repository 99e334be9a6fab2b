import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { unopened } from '../../../behaviors/screen'
import { leavePage, titlePage } from '../../../platform/navigation'
import { perPage } from '../../../store/perPage'
import { errorText, type Failure, text } from '../../../text/text'
import { pause } from '../../../timing/pause'
import { type BusyPage, type Sending, sendingOf } from '../../../timing/sending'
import {
  amountProblem,
  causeChips,
  causes,
  emptyForm,
  fenOf,
  type Form,
  orderLine,
  type Preview,
  previewView,
  type PreviewView,
  problemOf,
  refundWords,
} from './model'

/** How long a driver pauses who has typed an amount to its end. */
const TYPING_MS = 400

interface Companion extends Sending {
  orderId: string
  refundableFen: number
  /** Tells the last amount, and the answer to it, from earlier ones. */
  asked: number
}

const companionOf = perPage((page: BusyPage): Companion => ({
  orderId: '',
  refundableFen: 0,
  asked: 0,
  ...sendingOf(page),
}))

Component({
  behaviors: [pageFrame],
  data: {
    words: refundWords(),
    causes: [] as ReturnType<typeof causeChips>,
    /** loading, guest, form, over or failed. */
    phase: 'loading',
    order: null as ReturnType<typeof orderLine> | null,
    form: emptyForm,
    preview: null as PreviewView | null,
    failure: null as Failure | null,
    over: { title: '', hint: '', action: '' },
    problem: '',
    busy: false,
  },
  methods: {
    say() {
      titlePage(text('refund.title'))
      this.setData({ words: refundWords(), causes: causeChips() })
    },
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      companionOf(this).orderId = query['orderId'] ?? ''
      void this.load()
    },
    /** What is still being typed is asked about no more. */
    onUnload() {
      companionOf(this).asked += 1
    },
    async load() {
      const companion = companionOf(this)
      const { orderId } = companion
      try {
        const { order, refundableFen, numbers, asked } = await call('order', 'refundForm', { orderId })
        companion.refundableFen = refundableFen
        if (asked) this.end('refund.askedTitle', 'refund.askedHint')
        else if (numbers === null) this.end('refund.nothingTitle', 'refund.nothingHint')
        else {
          const preview = previewView({ numbers, refundableFen })
          this.setData({ phase: 'form', failure: null, order: orderLine(order, refundableFen), preview })
        }
      } catch (reason) {
        this.setData(unopened(reason))
      }
    },
    end(title: 'refund.askedTitle' | 'refund.nothingTitle', hint: 'refund.askedHint' | 'refund.nothingHint') {
      const over = { title: text(title), hint: text(hint), action: text('refund.backToOrder') }
      this.setData({ phase: 'over', failure: null, over })
    },
    /** What would come back for the amount as it stands. */
    async preview() {
      const companion = companionOf(this)
      const { form } = this.data
      const amountFen = form.whole ? null : fenOf(form.typed)
      companion.asked += 1
      const { asked, orderId, refundableFen } = companion
      if (!form.whole && (amountFen === null || amountFen > refundableFen)) {
        this.setData({ preview: null, problem: amountProblem(form, refundableFen) })
        return
      }
      try {
        const answer: Preview = await call('order', 'previewRefund', { orderId, amountFen })
        if (asked === companion.asked) this.setData({ preview: previewView(answer), problem: '' })
      } catch (reason) {
        if (asked === companion.asked) this.setData({ preview: null, problem: errorText(asApiError(reason)) })
      }
    },
    change(change: Partial<Form>) {
      this.setData({ form: { ...this.data.form, ...change }, problem: '' })
    },
    onCause(event: WechatMiniprogram.TouchEvent) {
      const cause = causes.find((one) => one === event.currentTarget.dataset['cause'])
      if (cause !== undefined) this.change({ cause })
    },
    onWhole() {
      this.change({ whole: true })
      void this.preview()
    },
    onPart() {
      this.change({ whole: false })
      void this.preview()
    },
    /** Answered while he types, once he pauses. */
    async onAmount(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const companion = companionOf(this)
      this.change({ typed: event.detail.value })
      companion.asked += 1
      const { asked } = companion
      await pause(TYPING_MS)
      if (asked === companion.asked) await this.preview()
    },
    onAmountDone() {
      void this.preview()
    },
    onWords(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.change({ text: event.detail.value })
    },
    onSend() {
      const { guard, requestIds, orderId, refundableFen } = companionOf(this)
      const { form } = this.data
      const problem = problemOf(form, refundableFen)
      const { cause } = form
      if (problem !== '' || cause === '') {
        this.setData({ problem })
        return
      }
      void guard.run(async () => {
        const asked = { amountFen: form.whole ? null : fenOf(form.typed), cause, text: form.text.trim() }
        try {
          const requestId = requestIds.for(JSON.stringify(asked))
          await call('order', 'askRefund', { orderId, requestId, ...asked })
          requestIds.done()
          this.end('refund.askedTitle', 'refund.askedHint')
        } catch (reason) {
          this.setData({ problem: errorText(asApiError(reason)) })
        }
      })
    },
    onRetry() {
      this.setData({ phase: 'loading', failure: null })
      void this.load()
    },
    onLeave() {
      leavePage()
    },
  },
})
