import { call } from '../../api/client'
import { pageFrame } from '../../behaviors/pageFrame'
import { emptyScreen, fillScreen } from '../../behaviors/screen'
import { initially } from '../../platform/initially'
import { openPage, openTab, titlePage } from '../../platform/navigation'
import { locateIfAllowed, type Position } from '../../platform/position'
import { perPage } from '../../store/perPage'
import { learnClock, session, updateSession } from '../../store/session'
import { shortcutNames, shortcutTargets, toggleShortcut } from '../../store/shortcuts'
import { text, words } from '../../text/text'
import { homeView, offerUrl, stationRows, type HomeAnswer, type HomeView } from './model'
import { choosableWays, shownWays } from './ways'

const homeWords = () =>
  words({
    loading: 'common.loading',
    done: 'common.done',
    messages: 'home.messages',
    points: 'home.figure.points',
    coupons: 'home.figure.coupons',
    code: 'home.figure.code',
    join: 'home.signIn',
    joinHint: 'home.joinWhat',
    prices: 'home.prices',
    perLitreAndChange: 'home.perLitreAndChange',
    usual: 'home.usual',
    noPrices: 'home.noPrices',
    shortcuts: 'home.shortcuts',
    choose: 'home.choose',
    chooseHint: 'home.chooseHint',
    offers: 'home.offers',
    nearby: 'home.nearby',
  })

/** The latest answer, and where the phone was last seen. */
const companionOf = perPage(() => ({
  current: initially<HomeAnswer | null>(null),
  here: initially<Position | null>(null),
}))

/** The first screen: prices for everybody, and for a member where he stands and what he usually does (A12, B5, F11). */
Component({
  behaviors: [pageFrame],
  data: {
    ...emptyScreen<HomeView>(),
    words: homeWords(),
    ways: [] as ReturnType<typeof shownWays>,
    choices: [] as ReturnType<typeof choosableWays>,
    choosing: false,
    joining: false,
    /** Asked on the way to the pump: the way goes on there. */
    toPump: false,
  },
  methods: {
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      if (query['stationId'] !== undefined) updateSession({ stationId: query['stationId'] })
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
      titlePage(text('home.title'))
      this.setData({
        words: homeWords(),
        ways: shownWays(),
        choices: choosableWays(),
      })
    },
    async load() {
      await fillScreen(this, async () => {
        const { stationId } = session()
        const answer = await call('home', 'open', stationId === null ? {} : { stationId })
        learnClock(answer.at)
        companionOf(this).current = answer
        updateSession({ stationId: answer.station.stationId, signedUp: answer.member !== null })
        return homeView(answer, companionOf(this).here)
      })
      void this.measure()
    },
    /** How far the stations are, for who has let this phone tell before: here nobody is asked for his place. */
    async measure() {
      const companion = companionOf(this)
      if (companion.current === null || companion.current.stations.length === 0) return
      companion.here = await locateIfAllowed()
      this.setData({ 'view.stations': stationRows(companion.current, companion.here) })
    },
    onRetry() {
      this.setData({ phase: 'loading' })
      void this.load()
    },
    /** The driver's wish is the moment to ask for consent: prices were free to look at. */
    onRefuel() {
      if (session().signedUp) this.openFuelling(this.data.view?.go.query ?? '')
      else this.askConsent(true)
    },
    onJoin() {
      this.askConsent(false)
    },
    askConsent(toPump: boolean) {
      this.setData({ joining: true, toPump })
    },
    onOrder(event: WechatMiniprogram.TouchEvent) {
      this.openFuelling(`?orderId=${String(event.currentTarget.dataset['orderId'])}`)
    },
    openFuelling(query: string) {
      openPage(`/packages/fuel/fuelling/fuelling${query}`)
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      openPage(String(event.currentTarget.dataset['url']))
    },
    onStation(event: WechatMiniprogram.TouchEvent) {
      openPage(
        `/packages/station/detail/detail?stationId=${String(event.currentTarget.dataset['stationId'])}`,
      )
    },
    /** Another station becomes the one on this screen. */
    onOtherStation(event: WechatMiniprogram.TouchEvent) {
      updateSession({ stationId: String(event.currentTarget.dataset['stationId']) })
      void this.load()
    },
    /** The ground of the offer is enough where its picture cannot be seen. */
    onNoPicture(event: WechatMiniprogram.BaseEvent) {
      this.setData({ [`view.offers[${Number(event.currentTarget.dataset['index'])}].picture`]: '' })
    },
    onOffer(event: WechatMiniprogram.TouchEvent) {
      const { current } = companionOf(this)
      const url = current === null ? '' : offerUrl(current, String(event.currentTarget.dataset['offerId']))
      if (url !== '') openPage(url)
    },
    onWay(event: WechatMiniprogram.TouchEvent) {
      const name = shortcutNames.find((one) => one === event.currentTarget.dataset['name'])
      if (name === undefined) return
      const { url } = shortcutTargets[name]
      if (url.startsWith('/pages/')) openTab(url)
      else openPage(url)
    },
    onChoose() {
      this.setData({ choosing: true, choices: choosableWays() })
    },
    onChosen() {
      this.setData({ choosing: false })
    },
    onChoice(event: WechatMiniprogram.TouchEvent) {
      const name = shortcutNames.find((one) => one === event.currentTarget.dataset['name'])
      if (name === undefined) return
      toggleShortcut(name)
      this.setData({ ways: shownWays(), choices: choosableWays() })
    },
    /** Goes on with what the sheet was opened for: the way to the pump. */
    async onJoined() {
      this.setData({ joining: false })
      await this.load()
      if (this.data.toPump) this.openFuelling(this.data.view?.go.query ?? '')
    },
    onDeclined() {
      this.setData({ joining: false })
    },
  },
})
