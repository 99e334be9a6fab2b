import { pageFrame } from '../../../behaviors/pageFrame'
import { openPage, titlePage } from '../../../platform/navigation'
import { reveal } from '../../../platform/scroll'
import { text } from '../../../text/text'
import { companionOf } from './companion'
import { type FuellingView, fuellingWords } from './model'
import { nothingChosen, type PrepayChoice, typedUnits } from './prepay'
import { readQuery } from './query'
import type { RunningView } from './views/running'

function datum(event: WechatMiniprogram.TouchEvent, name: string): string {
  return String(event.currentTarget.dataset[name])
}

Component({
  behaviors: [pageFrame],
  data: {
    words: fuellingWords(),
    view: null as FuellingView | null,
    kept: '',
    running: null as RunningView | null,
  },
  methods: {
    say() {
      titlePage(text('fuelling.title'))
      this.setData({ words: fuellingWords() })
      if (this.data.view !== null) companionOf(this).show()
    },
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      void companionOf(this).flow.open(readQuery(query))
    },
    onShow() {
      companionOf(this).start()
    },
    onHide() {
      companionOf(this).stop()
    },
    onUnload() {
      this.onHide()
      companionOf(this).flow.leave()
    },
    onRetry() {
      void companionOf(this).flow.retry()
    },
    onScan() {
      void companionOf(this).flow.scanning.scan()
    },
    onGuideAway() {
      companionOf(this).flow.putGuideAway()
    },
    onPick(event: WechatMiniprogram.CustomEvent<{ number: number }>) {
      void this.pick(event.detail.number)
    },
    async pick(number: number) {
      await companionOf(this).flow.picking.pick(number)
      if (companionOf(this).state.phase === 'pick') reveal('#found')
    },
    onSale(event: WechatMiniprogram.TouchEvent) {
      companionOf(this).flow.picking.chooseSale(datum(event, 'saleId'))
    },
    onOpenOrder(event: WechatMiniprogram.TouchEvent) {
      void companionOf(this).flow.resume(datum(event, 'orderId'))
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
    onPrepayBy(event: WechatMiniprogram.CustomEvent<{ by: string }>) {
      const by = event.detail.by === 'volume' ? 'volume' : 'amount'
      companionOf(this).flow.picking.choosePrepay(nothingChosen(by))
    },
    onPrepayUnits(event: WechatMiniprogram.CustomEvent<{ units: number }>) {
      this.order({ units: event.detail.units, typed: '' })
    },
    onPrepayTyped(event: WechatMiniprogram.CustomEvent<{ typed: string }>) {
      const { typed } = event.detail
      this.order({ units: typedUnits(typed), typed })
    },
    order(chosen: Omit<PrepayChoice, 'by'>) {
      const { flow, state } = companionOf(this)
      if (state.prepay !== null) flow.picking.choosePrepay({ by: state.prepay.by, ...chosen })
    },
    onCoupons() {
      companionOf(this).flow.openSheet('coupons')
    },
    onVehicles() {
      if (this.data.view?.vehicle.may === true) companionOf(this).flow.openSheet('vehicles')
      else openPage('/packages/member/vehicles/vehicles')
    },
    onSheetClose() {
      companionOf(this).flow.openSheet('none')
    },
    onChoice(event: WechatMiniprogram.CustomEvent<{ choice: string }>) {
      const { flow, state } = companionOf(this)
      const { choice } = event.detail
      if (state.sheet === 'coupons') void flow.paying.price.chooseCoupon(choice)
      else flow.chooseVehicle(choice === 'none' ? null : choice)
    },
    onPoints() {
      const { flow, state } = companionOf(this)
      void flow.paying.price.choosePoints(state.quote?.pointsUsed === 0)
    },
    onClaim() {
      void companionOf(this).flow.paying.price.claim()
    },
    onReport() {
      const { order } = companionOf(this).state
      if (order !== null) openPage(`/packages/order/report/report?orderId=${order.orderId}&kind=wrongFuel`)
    },
    onGiveUp() {
      void companionOf(this).flow.paying.giveUp()
    },
    onCancel() {
      void companionOf(this).flow.pumping.cancel()
    },
    onJoined() {
      void companionOf(this).flow.joined()
    },
    onDeclined() {
      companionOf(this).flow.decline()
    },
  },
})
