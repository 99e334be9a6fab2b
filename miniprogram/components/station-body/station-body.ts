import { asApiError, call } from '../../api/client'
import type { StationDetail } from '../../lib/core'
import { openPage } from '../../platform/navigation'
import { dial, openPlace } from '../../platform/place'
import { favouriteStations, toggleFavourite } from '../../store/favourites'
import { perPage } from '../../store/perPage'
import { learnClock } from '../../store/session'
import { failureText, type Failure } from '../../text/text'
import { Poller } from '../../timing/poller'
import { bodyView, bodyWords, queueView, type BodyView } from './model'

interface Body {
  readonly data: { readonly view: BodyView | null }
  readonly properties: { readonly stationId: string }
  setData(change: Readonly<Record<string, unknown>>): void
}

interface Companion {
  /** What is on the screen was read just now: the next look can wait. */
  fresh: boolean
  readonly poller: Poller
}

/** Who looks at a station sees its pumps change: soon at first, seldom when nothing does. */
const companionOf = perPage((body: Body): Companion => {
  const companion: Companion = {
    fresh: false,
    poller: new Poller({
      shortestMs: 8_000,
      longestMs: 60_000,
      look: () => {
        const { fresh } = companion
        companion.fresh = false
        return fresh ? Promise.resolve(true) : look(body)
      },
    }),
  }
  return companion
})

/** One look at the pumps; answers whether they had changed. */
async function look(body: Body): Promise<boolean> {
  const shown = body.data.view
  if (shown === null) return false
  try {
    const queue = queueView(await call('station', 'queue', { stationId: shown.stationId }))
    body.setData({ 'view.queue': queue })
    return JSON.stringify(queue.nozzles) !== JSON.stringify(shown.queue.nozzles)
  } catch {
    // The time of reading on the screen says how old it is.
    return false
  }
}

/** Everything about one station: the page of a station, and the whole tab where there is only one (B2, B4, B5, B7). */
Component({
  properties: {
    /** The station to ask for; empty where the page tells of it. */
    stationId: { type: String, value: '' },
    /** What the page has been told of its station, and tells anew when it is shown again. */
    told: { type: Object, value: null as StationDetail | null },
    rootClass: { type: String, value: '' },
    /** How far it is from here; empty while that is not known. */
    distance: { type: String, value: '' },
  },
  data: {
    words: bodyWords(),
    view: null as BodyView | null,
    failure: null as Failure | null,
    favoured: false,
  },
  observers: {
    stationId(stationId: string) {
      if (stationId !== '') void this.load()
    },
    told(told: StationDetail | null) {
      if (told !== null) this.show(told)
    },
    /** Language and type size change together with it. */
    rootClass() {
      this.setData({ words: bodyWords() })
    },
  },
  lifetimes: {
    attached() {
      this.setData({ words: bodyWords() })
    },
    detached() {
      companionOf(this).poller.stop()
    },
  },
  pageLifetimes: {
    show() {
      if (this.data.view === null) return
      const companion = companionOf(this)
      companion.fresh = this.properties.stationId === ''
      companion.poller.start()
    },
    hide() {
      companionOf(this).poller.stop()
    },
  },
  methods: {
    /** Also asked for by the page, when it is pulled down. */
    async load() {
      const { stationId } = this.properties
      try {
        this.show(await call('station', 'detail', { stationId }))
      } catch (reason) {
        if (this.data.view === null) this.setData({ failure: failureText(asApiError(reason)) })
      }
    },
    show(answer: StationDetail) {
      learnClock(answer.at)
      const view = bodyView(answer)
      const { stationId } = view
      this.setData({ view, words: bodyWords(), failure: null, favoured: favouriteStations().has(stationId) })
      this.triggerEvent('loaded', { stationId, name: view.name, open: view.opening.open })
      const companion = companionOf(this)
      companion.fresh = true
      companion.poller.start()
    },
    onRetry() {
      this.setData({ failure: null })
      void this.load()
    },
    onRoute() {
      const { view } = this.data
      if (view !== null) openPlace({ ...view.place, name: view.name, address: view.address })
    },
    onCall() {
      const { view } = this.data
      if (view !== null) dial(view.phone)
    },
    onFavourite() {
      const { view } = this.data
      if (view !== null) this.setData({ favoured: toggleFavourite(view.stationId) })
    },
    onFuels() {
      const { view } = this.data
      if (view !== null) openPage(`/packages/station/fuels/fuels?stationId=${view.stationId}`)
    },
    onReviews() {
      const { view } = this.data
      if (view !== null) openPage(`/packages/station/reviews/reviews?stationId=${view.stationId}`)
    },
    onOffer(event: WechatMiniprogram.TouchEvent) {
      openPage(`/packages/station/offer/offer?offerId=${String(event.currentTarget.dataset['offerId'])}`)
    },
  },
})
