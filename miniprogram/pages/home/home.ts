import { asApiError, call } from '../../api/client'
import { openPage, titlePage } from '../../platform/navigation'
import { learnClock, session, updateSession } from '../../store/session'
import { signUp } from '../../store/membership'
import { consentWords } from '../../text/consent'
import { errorText, failureText, text, type Failure } from '../../text/text'
import { homeView, homeWords, type HomeView } from './model'

Component({
  data: {
    rootClass: '',
    /** loading, ready or failed. */
    phase: 'loading',
    words: {} as ReturnType<typeof homeWords>,
    view: null as HomeView | null,
    failure: null as Failure | null,
    /** Shown over what is still on the screen when a refresh did not succeed. */
    stale: '',
    consent: { open: false, busy: false, problem: '', words: {} as ReturnType<typeof consentWords> },
  },
  methods: {
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      if (query['stationId'] !== undefined) updateSession({ stationId: query['stationId'] })
      this.say()
    },
    /** Also after coming back from a payment: points, tier and open orders have changed. */
    onShow() {
      void this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    say() {
      const { largeType } = session()
      titlePage(text('home.title'))
      this.setData({
        rootClass: largeType ? 'large' : '',
        words: homeWords(),
        'consent.words': consentWords(),
      })
    },
    async load() {
      try {
        const { stationId } = session()
        const answer = await call('home', 'open', stationId === null ? {} : { stationId })
        learnClock(answer.at)
        const { member } = answer
        updateSession({
          stationId: answer.station.stationId,
          signedUp: member !== null,
          ...(member === null ? {} : { locale: member.locale }),
        })
        this.say()
        this.setData({ phase: 'ready', view: homeView(answer), failure: null, stale: '' })
      } catch (reason) {
        this.fail(reason)
      }
    },
    fail(reason: unknown) {
      const error = asApiError(reason)
      const { view } = this.data
      if (view === null) this.setData({ phase: 'failed', failure: failureText(error) })
      else this.setData({ stale: `${errorText(error)} ${view.shownAt}` })
    },
    onRetry() {
      this.setData({ phase: 'loading' })
      void this.load()
    },
    /** The driver's wish is the moment to ask for consent: prices were free to look at. */
    onRefuel() {
      if (session().signedUp) this.openFuelling('')
      else this.setData({ 'consent.open': true, 'consent.problem': '' })
    },
    onOrder(event: WechatMiniprogram.TouchEvent) {
      this.openFuelling(`?orderId=${String(event.currentTarget.dataset['orderId'])}`)
    },
    openFuelling(query: string) {
      openPage(`/packages/fuel/fuelling/fuelling${query}`)
    },
    async onAgree() {
      if (this.data.consent.busy) return
      this.setData({ 'consent.busy': true, 'consent.problem': '' })
      try {
        await signUp()
        this.setData({ 'consent.open': false })
        await this.load()
      } catch (reason) {
        this.setData({ 'consent.problem': errorText(asApiError(reason)) })
      } finally {
        this.setData({ 'consent.busy': false })
      }
    },
    onDecline() {
      this.setData({ 'consent.open': false })
    },
  },
})
