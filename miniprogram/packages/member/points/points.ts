import { asApiError, call } from '../../../api/client'
import { RequestIds } from '../../../api/requestId'
import { pageFrame } from '../../../behaviors/pageFrame'
import { emptyScreen, fillScreen } from '../../../behaviors/screen'
import { openPage, titlePage } from '../../../platform/navigation'
import { perPage } from '../../../store/perPage'
import { learnClock, serviceNow } from '../../../store/session'
import { Guard } from '../../../timing/guard'
import { errorText, text, words } from '../../../text/text'
import {
  pointsView,
  redeemQuestion,
  statementRows,
  type PointsAnswer,
  type PointsView,
  type Redemption,
  type StatementRow,
} from './model'

const pointsWords = () =>
  words({
    loading: 'common.loading',
    unit: 'points.unit',
    exchange: 'points.exchange',
    noExchange: 'points.noExchange',
    toCoupons: 'points.toCoupons',
    lots: 'points.lots',
    rules: 'points.rules',
    statement: 'points.statement',
    noRows: 'points.noRows',
    more: 'points.more',
  })

interface Question extends ReturnType<typeof redeemQuestion> {
  readonly visible: boolean
}
const noQuestion: Question = { visible: false, title: '', content: '', confirm: '', cancel: '' }

/** What a page needs besides what it shows. */
class Companion {
  answer: PointsAnswer | null = null
  chosen: Redemption | null = null
  readonly requestIds = new RequestIds()
  readonly guard: Guard
  constructor(page: { setData(change: { readonly busy: boolean }): void }) {
    this.guard = new Guard((busy) => {
      page.setData({ busy })
    })
  }
}
const companionOf = perPage(
  (page: { setData(change: { readonly busy: boolean }): void }) => new Companion(page),
)

/** Balance, exchange, expiry, rules and statement of the points (G5–G8). */
Component({
  behaviors: [pageFrame],
  data: {
    ...emptyScreen<PointsView>(),
    words: pointsWords(),
    rows: [] as StatementRow[],
    cursor: null as string | null,
    question: noQuestion,
    busy: false,
    /** What became of the last exchange. */
    done: '',
    problem: '',
  },
  lifetimes: {
    attached() {
      void this.load()
    },
  },
  methods: {
    say() {
      titlePage(text('points.title'))
      this.setData({ words: pointsWords() })
    },
    async load() {
      await fillScreen(this, async () => {
        const answer = await call('points', 'summary', {})
        learnClock(answer.at)
        companionOf(this).answer = answer
        this.setData({ rows: statementRows(answer.rows, answer.at), cursor: answer.nextCursor })
        return pointsView(answer)
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
    async onReachBottom() {
      await this.onMore()
    },
    async onMore() {
      const { cursor, rows } = this.data
      if (cursor === null) return
      await companionOf(this).guard.run(async () => {
        try {
          const page = await call('points', 'statement', { cursor })
          this.setData({
            rows: [...rows, ...statementRows(page.rows, serviceNow())],
            cursor: page.nextCursor,
          })
        } catch (reason) {
          this.setData({ problem: errorText(asApiError(reason)) })
        }
      })
    },
    /** Points are gone once they are spent: the price is said again before. */
    onRedeem(event: WechatMiniprogram.TouchEvent) {
      const companion = companionOf(this)
      const { answer } = companion
      const id = String(event.currentTarget.dataset['redemptionId'])
      const chosen = answer?.redemptions.find(({ redemptionId }) => redemptionId === id)
      if (answer === null || chosen?.affordable !== true) return
      companion.chosen = chosen
      this.setData({
        question: { ...redeemQuestion(chosen, answer.available), visible: true },
        done: '',
        problem: '',
      })
    },
    onCancel() {
      this.setData({ question: noQuestion })
    },
    async onConfirm() {
      const companion = companionOf(this)
      const { chosen, requestIds, guard } = companion
      if (chosen === null) return
      await guard.run(async () => {
        this.setData({ question: noQuestion })
        try {
          const { redemptionId, name } = chosen
          await call('points', 'redeem', { redemptionId, requestId: requestIds.for(redemptionId) })
          requestIds.done()
          this.setData({ done: text('points.redeemed', { nameZh: name.zh, nameEn: name.en }) })
          await this.load()
        } catch (reason) {
          this.setData({ problem: errorText(asApiError(reason)) })
        }
      })
    },
    onCoupons() {
      openPage('/packages/member/coupons/coupons')
    },
    onOrder(event: WechatMiniprogram.TouchEvent) {
      const orderId = String(event.currentTarget.dataset['orderId'])
      if (orderId !== '') openPage(`/packages/order/detail/detail?orderId=${orderId}`)
    },
  },
})
