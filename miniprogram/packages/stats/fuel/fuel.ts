import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { openPage, titlePage } from '../../../platform/navigation'
import { perPage } from '../../../store/perPage'
import { errorText, failureText, text, type Failure } from '../../../text/text'
import { Guard } from '../../../timing/guard'
import {
  chartView,
  statsView,
  statsWords,
  typedKm,
  type ChartView,
  type FuelAnswer,
  type StatsView,
} from './model'

interface StatsPage {
  setData(change: Readonly<Record<string, unknown>>): void
}

const companionOf = perPage((page: StatsPage) => ({
  answer: null as FuelAnswer | null,
  guard: new Guard((busy) => {
    page.setData({ 'reading.busy': busy })
  }),
}))

Component({
  behaviors: [pageFrame],
  data: {
    words: statsWords(),
    view: null as StatsView | null,
    chart: null as ChartView | null,
    /** The bars show money instead of litres. */
    byPaid: false,
    failure: null as Failure | null,
    stale: '',
    /** The sheet in which an odometer is told. */
    reading: { open: false, busy: false, orderId: '', title: '', value: '', problem: '' },
  },
  methods: {
    onLoad() {
      void this.load()
    },
    say() {
      titlePage(text('stats.title'))
      this.setData({ words: statsWords() })
      this.show()
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    async load() {
      try {
        companionOf(this).answer = await call('stats', 'fuel', {})
        this.setData({ failure: null, stale: '' })
        this.show()
      } catch (reason) {
        const error = asApiError(reason)
        if (companionOf(this).answer === null) this.setData({ failure: failureText(error) })
        else this.setData({ stale: errorText(error) })
      }
    },
    show() {
      const { answer } = companionOf(this)
      if (answer === null) return
      const { byPaid, chart } = this.data
      this.setData({ view: statsView(answer), chart: chartView(answer, byPaid, chart?.month ?? '') })
    },
    onRetry() {
      this.setData({ failure: null })
      void this.load()
    },
    onMeasure(event: WechatMiniprogram.TouchEvent) {
      this.setData({ byPaid: event.currentTarget.dataset['measure'] === 'paid' })
      this.show()
    },
    onMonth(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      const { answer } = companionOf(this)
      if (answer !== null) this.setData({ chart: chartView(answer, this.data.byPaid, event.detail.key) })
    },
    onFuel() {
      openPage('/packages/fuel/fuelling/fuelling')
    },
    onVehicles() {
      openPage('/packages/member/vehicles/vehicles')
    },
    onReading(event: WechatMiniprogram.TouchEvent) {
      const row = this.data.view?.readable.find(
        ({ orderId }) => orderId === event.currentTarget.dataset['orderId'],
      )
      if (row === undefined) return
      const { orderId, title, value } = row
      this.setData({ reading: { open: true, busy: false, orderId, title, value, problem: '' } })
    },
    onTyped(event: WechatMiniprogram.Input) {
      this.setData({ 'reading.value': event.detail.value, 'reading.problem': '' })
    },
    onReadingClosed() {
      this.setData({ 'reading.open': false })
    },
    async onSave() {
      const { orderId, value } = this.data.reading
      const odometerKm = value.trim() === '' ? null : typedKm(value)
      if (odometerKm === null && value.trim() !== '') {
        this.setData({ 'reading.problem': text('stats.kmWrong') })
        return
      }
      await companionOf(this).guard.run(async () => {
        try {
          await call('stats', 'recordOdometer', { orderId, odometerKm })
          this.setData({ 'reading.open': false })
          await this.load()
        } catch (reason) {
          this.setData({ 'reading.problem': errorText(asApiError(reason)) })
        }
      })
    },
  },
})
