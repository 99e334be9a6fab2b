import { replacePage, titlePage } from '../../../platform/navigation'
import { perPage } from '../../../store/perPage'
import { serviceNow, session } from '../../../store/session'
import { consentWords } from '../../../text/consent'
import { text } from '../../../text/text'
import { FuellingFlow } from './flow'
import { fuellingView, type FuellingView, fuellingWords, keptText } from './model'
import { nothingChosen, type PrepayChoice, typedUnits } from './prepay'
import { readQuery } from './query'
import { type FuellingState, initialState } from './state'

interface FuellingPage {
  setData(change: Readonly<Record<string, unknown>>): void
}

/** The flow of a page, the state it last told, and the clock of its countdown. */
const companionOf = perPage((page: FuellingPage) => {
  const companion = {
    state: initialState,
    clock: null as ReturnType<typeof setInterval> | null,
    flow: new FuellingFlow({
      changed: (state: FuellingState) => {
        companion.state = state
        page.setData({ view: fuellingView(state), kept: keptText(state, serviceNow()) })
      },
      finished: (orderId) => {
        replacePage(`/packages/fuel/result/result?orderId=${orderId}`)
      },
    }),
  }
  return companion
})

function datum(event: WechatMiniprogram.TouchEvent, name: string): string {
  return String(event.currentTarget.dataset[name])
}

Component({
  data: {
    rootClass: '',
    words: {} as ReturnType<typeof fuellingWords>,
    consent: {} as ReturnType<typeof consentWords>,
    view: null as FuellingView | null,
    kept: '',
  },
  methods: {
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      titlePage(text('fuelling.title'))
      const rootClass = session().largeType ? 'large' : ''
      this.setData({ rootClass, words: fuellingWords(), consent: consentWords() })
      void companionOf(this).flow.open(readQuery(query))
    },
    onShow() {
      const companion = companionOf(this)
      companion.flow.show()
      companion.clock ??= setInterval(() => {
        void companion.flow.tick()
        const kept = keptText(companion.state, serviceNow())
        if (kept !== this.data.kept) this.setData({ kept })
      }, 1000)
    },
    onHide() {
      const companion = companionOf(this)
      companion.flow.hide()
      if (companion.clock !== null) clearInterval(companion.clock)
      companion.clock = null
    },
    onUnload() {
      this.onHide()
      companionOf(this).flow.leave()
    },
    onRetry() {
      void companionOf(this).flow.retry()
    },
    onPick(event: WechatMiniprogram.CustomEvent<{ number: number }>) {
      void companionOf(this).flow.picking.pick(event.detail.number)
    },
    onSale(event: WechatMiniprogram.TouchEvent) {
      companionOf(this).flow.picking.chooseSale(datum(event, 'saleId'))
    },
    onAct() {
      void companionOf(this).flow.act(this.data.view?.bar?.deed ?? 'none')
    },
    /** The lesser way beside the button: pre-pay or not, or back from a payment that was not made. */
    onOther() {
      const { flow, state } = companionOf(this)
      if (state.phase === 'confirming') void flow.paying.backToOrder()
      else flow.picking.choosePrepay(state.prepay === null ? nothingChosen('amount') : null)
    },
    onPrepayBy(event: WechatMiniprogram.TouchEvent) {
      const by = datum(event, 'by') === 'volume' ? 'volume' : 'amount'
      companionOf(this).flow.picking.choosePrepay(nothingChosen(by))
    },
    onPrepayChip(event: WechatMiniprogram.TouchEvent) {
      this.order({ units: Number(datum(event, 'value')), typed: '' })
    },
    onPrepayTyped(event: WechatMiniprogram.Input) {
      const typed = event.detail.value
      this.order({ units: typedUnits(typed), typed })
    },
    order(chosen: Omit<PrepayChoice, 'by'>) {
      const { flow, state } = companionOf(this)
      if (state.prepay !== null) flow.picking.choosePrepay({ by: state.prepay.by, ...chosen })
    },
    onCoupon(event: WechatMiniprogram.TouchEvent) {
      void companionOf(this).flow.paying.chooseCoupon(datum(event, 'choice'))
    },
    onPoints() {
      const { flow, state } = companionOf(this)
      void flow.paying.choosePoints(state.quote?.pointsUsed === 0)
    },
    onGiveUp() {
      void companionOf(this).flow.paying.giveUp()
    },
    onAgree() {
      void companionOf(this).flow.agree()
    },
    onDecline() {
      companionOf(this).flow.decline()
    },
  },
})
