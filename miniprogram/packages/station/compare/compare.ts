import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { openPage, titlePage } from '../../../platform/navigation'
import { failureText, text, type Failure } from '../../../text/text'
import {
  compareView,
  compareWords,
  LEAST_LITRES,
  litresView,
  MOST_LITRES,
  STEP_LITRES,
  type CompareView,
} from './model'

/** What a fuelling costs here and there (B6). */
Component({
  behaviors: [pageFrame],
  data: {
    words: compareWords(),
    grade: '95#',
    litres: 40,
    quantity: litresView(40),
    view: null as CompareView | null,
    failure: null as Failure | null,
    /** Counts the questions: only the answer to the last one is shown. */
    asked: 0,
    opened: '',
  },
  methods: {
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      const grade = decodeURIComponent(query['grade'] ?? '')
      if (grade !== '') this.setData({ grade })
      void this.load()
    },
    say() {
      titlePage(text('compare.title'))
      this.setData({ words: compareWords(), quantity: litresView(this.data.litres) })
    },
    async load() {
      const { grade, litres } = this.data
      const asked = this.data.asked + 1
      this.setData({ asked, failure: null })
      try {
        const answer = await call('station', 'compare', { grade, volumeMl: litres * 1000 })
        if (asked === this.data.asked) this.setData({ view: compareView(answer, grade, litres) })
      } catch (reason) {
        if (asked === this.data.asked) this.setData({ view: null, failure: failureText(asApiError(reason)) })
      }
    },
    onRetry() {
      void this.load()
    },
    onGrade(event: WechatMiniprogram.TouchEvent) {
      this.setData({ grade: String(event.currentTarget.dataset['grade']) })
      void this.load()
    },
    onUsual(event: WechatMiniprogram.TouchEvent) {
      this.choose(Number(event.currentTarget.dataset['litres']))
    },
    onLess() {
      this.choose(this.data.litres - STEP_LITRES)
    },
    onMore() {
      this.choose(this.data.litres + STEP_LITRES)
    },
    choose(wanted: number) {
      const litres = Math.min(MOST_LITRES, Math.max(LEAST_LITRES, wanted))
      if (litres === this.data.litres) return
      this.setData({ litres, quantity: litresView(litres) })
      void this.load()
    },
    /** Opens the lines behind an amount, or closes them. */
    onLines(event: WechatMiniprogram.TouchEvent) {
      const stationId = String(event.currentTarget.dataset['stationId'])
      this.setData({ opened: this.data.opened === stationId ? '' : stationId })
    },
    onStation(event: WechatMiniprogram.TouchEvent) {
      openPage(
        `/packages/station/detail/detail?stationId=${String(event.currentTarget.dataset['stationId'])}`,
      )
    },
  },
})
