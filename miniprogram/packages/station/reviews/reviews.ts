import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import type { RatingSummaryView } from '../../../lib/core'
import { mention } from '../../../platform/ask'
import { chooseRow } from '../../../platform/dialog'
import { titlePage } from '../../../platform/navigation'
import { serviceNow } from '../../../store/session'
import { errorText, failureText, text, type Failure } from '../../../text/text'
import {
  emptyText,
  filterView,
  reasonWords,
  reportReasons,
  reviewRow,
  reviewsWords,
  summaryView,
  type ReviewRow,
  type SummaryView,
} from './model'

/** What drivers write about a station, of all or of so many stars, page by page (B7). */
Component({
  behaviors: [pageFrame],
  data: {
    words: reviewsWords(),
    stationId: '',
    counts: null as RatingSummaryView | null,
    summary: null as SummaryView | null,
    filters: filterView(null, 0),
    /** 0: all. */
    stars: 0,
    /** Null before the first answer. */
    reviews: null as ReviewRow[] | null,
    nextCursor: null as string | null,
    empty: '',
    busy: false,
    failure: null as Failure | null,
  },
  methods: {
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      this.setData({ stationId: query['stationId'] ?? '' })
      void this.load()
    },
    say() {
      titlePage(text('reviews.title'))
      this.setData({ words: reviewsWords(), filters: filterView(this.data.counts, this.data.stars) })
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    /** The first page of what was chosen. */
    async load() {
      const { stationId, stars } = this.data
      this.setData({ failure: null })
      try {
        const { reviews, summary, nextCursor } = await call('rating', 'list', this.asked(stationId, stars))
        if (stars !== this.data.stars) return
        const counts = summary ?? this.data.counts
        this.setData({
          counts,
          summary: counts === null ? null : summaryView(counts),
          filters: filterView(counts, stars),
          reviews: reviews.map((review) => reviewRow(review, serviceNow())),
          nextCursor,
          empty: emptyText(stars),
        })
      } catch (reason) {
        this.setData({ failure: failureText(asApiError(reason)), reviews: null })
      }
    },
    asked(stationId: string, stars: number, cursor?: string) {
      return { stationId, ...(stars === 0 ? {} : { stars }), ...(cursor === undefined ? {} : { cursor }) }
    },
    async onReachBottom() {
      const { stationId, stars, nextCursor, busy, reviews } = this.data
      if (nextCursor === null || busy || reviews === null) return
      this.setData({ busy: true })
      try {
        const page = await call('rating', 'list', this.asked(stationId, stars, nextCursor))
        if (stars !== this.data.stars) return
        const more = page.reviews.map((review) => reviewRow(review, serviceNow()))
        this.setData({ reviews: [...reviews, ...more], nextCursor: page.nextCursor })
      } catch (reason) {
        mention(errorText(asApiError(reason)))
      } finally {
        this.setData({ busy: false })
      }
    },
    onFilter(event: WechatMiniprogram.TouchEvent) {
      const stars = Number(event.currentTarget.dataset['stars'])
      if (stars === this.data.stars) return
      this.setData({ stars, filters: filterView(this.data.counts, stars), reviews: null })
      void this.load()
    },
    onRetry() {
      void this.load()
    },
    async onReport(event: WechatMiniprogram.TouchEvent) {
      const ratingId = String(event.currentTarget.dataset['ratingId'])
      const why = reportReasons[await chooseRow(reasonWords())]
      if (why === undefined) return
      try {
        await call('rating', 'report', { ratingId, why })
        mention(text('reviews.reported'))
      } catch (reason) {
        const error = asApiError(reason)
        mention(error.code === 'SIGN_IN_REQUIRED' ? text('reviews.signIn') : errorText(error))
      }
    },
  },
})
