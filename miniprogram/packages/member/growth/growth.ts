import { call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { emptyScreen, fillScreen } from '../../../behaviors/screen'
import { titlePage } from '../../../platform/navigation'
import { learnClock } from '../../../store/session'
import { text, words } from '../../../text/text'
import { growthQuestions, growthView, type GrowthAnswer, type GrowthView } from './model'

const growthWords = () =>
  words({
    loading: 'common.loading',
    value: 'growth.value',
    benefits: 'growth.benefits',
    months: 'growth.months',
    brings: 'growth.brings',
    earn: 'growth.earn',
    faq: 'growth.faq',
  })

/** Tier, growth and benefits: where a member stands, what keeps it, what comes next (F9, F11). */
Component({
  behaviors: [pageFrame],
  data: {
    ...emptyScreen<GrowthView>(),
    words: growthWords(),
    questions: [] as ReturnType<typeof growthQuestions>,
    /** The month whose bar was tapped, or empty. */
    month: '',
    monthDetail: '',
  },
  lifetimes: {
    attached() {
      void this.load()
    },
  },
  methods: {
    say() {
      titlePage(text('growth.title'))
      this.setData({ words: growthWords(), questions: growthQuestions() })
    },
    async load() {
      await fillScreen(this, async () => {
        const answer: GrowthAnswer = await call('home', 'growth', {})
        learnClock(answer.at)
        return growthView(answer)
      })
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    onRetry() {
      this.setData({ phase: 'loading' })
      void this.load()
    },
    onMonth(event: WechatMiniprogram.TouchEvent) {
      const month = String(event.currentTarget.dataset['month'])
      const found = this.data.view?.months.find((one) => one.month === month)
      if (found !== undefined) this.setData({ month, monthDetail: found.detail })
    },
  },
})
