import { asApiError, call } from '../../api/client'
import { pageFrame } from '../../behaviors/pageFrame'
import type { StationDetail, StationSummary, TextKey } from '../../lib/core'
import { openPage, titlePage } from '../../platform/navigation'
import { openPlace } from '../../platform/place'
import { locate, openLocationSetting, type Located, type Position } from '../../platform/position'
import { favouriteStations, toggleFavourite } from '../../store/favourites'
import { perPage } from '../../store/perPage'
import { learnClock, serviceNow } from '../../store/session'
import { errorText, failureText, named, text, type Failure } from '../../text/text'
import { mapView, type MapView } from './mapView'
import { gradesOf, listView, sortOf, stationsWords, type ListView } from './model'

/** What the page keeps beside its data: the answer, and where the phone is. */
interface Companion {
  stations: readonly StationSummary[]
  here: Position | null
  readAt: number
}
const companionOf = perPage((): Companion => ({ stations: [], here: null, readAt: 0 }))

/** Why there is no distance, and what helps. */
const unlocated: Readonly<Record<Exclude<Located['outcome'], 'here'>, TextKey>> = {
  refused: 'stations.refused',
  declined: 'privacySheet.declined',
  unknown: 'stations.notFound',
}

type Tap = WechatMiniprogram.TouchEvent
const told = (event: Tap, name: string) => String(event.currentTarget.dataset[name])

/** Stations on a map and in a list; with only one of them, its own page (B1, B4, B6). */
Component({
  behaviors: [pageFrame],
  data: {
    words: stationsWords(),
    /** loading, list, single, empty or failed. */
    phase: 'loading',
    failure: null as Failure | null,
    list: null as ListView | null,
    map: null as MapView | null,
    mapOpen: true,
    single: '',
    only: null as StationDetail | null,
    singleName: '',
    stale: '',
    sortBy: 'price',
    grade: '',
    picked: '',
    /** idle, asking, here, refused, declined or unknown. */
    position: 'idle',
    positionHint: '',
  },
  methods: {
    onShow() {
      void this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    say() {
      titlePage(text('stations.title'))
      this.setData({ words: stationsWords() })
      this.show()
    },
    async load() {
      try {
        const { stations, only, at } = await call('station', 'list', {})
        learnClock(at)
        Object.assign(companionOf(this), { stations, readAt: at })
        this.setData({ failure: null, stale: '', only })
        this.show()
      } catch (reason) {
        const error = asApiError(reason)
        const { readAt } = companionOf(this)
        if (readAt === 0) this.setData({ phase: 'failed', failure: failureText(error) })
        else this.setData({ stale: `${errorText(error)} ${text('stations.shownAt', { at: readAt })}` })
      }
    },
    /** Puts what is known on the screen, in the order and for the fuel that was chosen. */
    show() {
      const { stations, here, readAt } = companionOf(this)
      if (readAt === 0) return
      const [first] = stations
      if (first === undefined) this.setData({ phase: 'empty' })
      else if (stations.length === 1)
        this.setData({ phase: 'single', single: first.stationId, singleName: named(first.name) })
      else {
        const grades = gradesOf(stations)
        const grade = grades.includes(this.data.grade) ? this.data.grade : this.usualGrade(grades)
        const { picked } = this.data
        const sortBy = sortOf(this.data.sortBy)
        const choices = { sortBy, grade, here, picked, favourites: favouriteStations() }
        const list = listView(stations, choices, serviceNow())
        this.setData({ phase: 'list', grade, list, map: mapView(stations, choices) })
      }
    },
    /** Most drivers take 95#; where it is not sold, the first grade there is. */
    usualGrade(grades: readonly string[]): string {
      return grades.find((grade) => grade === '95#') ?? grades[0] ?? ''
    },
    onRetry() {
      this.setData({ phase: 'loading' })
      void this.load()
    },
    onSort(event: Tap) {
      this.setData({ sortBy: told(event, 'by') })
      this.show()
    },
    onGrade(event: Tap) {
      this.setData({ grade: told(event, 'grade') })
      this.show()
    },
    onMap() {
      this.setData({ mapOpen: !this.data.mapOpen })
    },
    onMarker(event: WechatMiniprogram.CustomEvent<{ markerId: number }>) {
      const station = companionOf(this).stations[event.detail.markerId]
      if (station === undefined) return
      this.setData({ picked: station.stationId })
      this.show()
    },
    /** Only after the driver has asked for it; the place stays on this phone. */
    async onLocate() {
      if (this.data.position === 'asking') return
      this.setData({ position: 'asking', positionHint: '' })
      const located = await locate()
      if (located.outcome === 'here') {
        companionOf(this).here = located.position
        this.setData({ position: 'here', sortBy: 'distance' })
        this.show()
        return
      }
      this.setData({ position: located.outcome, positionHint: text(unlocated[located.outcome]) })
    },
    async onSettings() {
      if (await openLocationSetting()) await this.onLocate()
    },
    onFavourite(event: Tap) {
      toggleFavourite(told(event, 'stationId'))
      this.show()
    },
    onRoute(event: Tap) {
      const stationId = told(event, 'stationId')
      const station = companionOf(this).stations.find((each) => each.stationId === stationId)
      if (station === undefined) return
      const { location, name, address } = station
      const place = { longitude: Number(location.longitude), latitude: Number(location.latitude) }
      openPlace({ ...place, name: named(name), address: named(address) })
    },
    onStation(event: Tap) {
      const distance = encodeURIComponent(told(event, 'distance'))
      openPage(`/packages/station/detail/detail?stationId=${told(event, 'stationId')}&distance=${distance}`)
    },
    onOffer(event: Tap) {
      openPage(`/packages/station/offer/offer?offerId=${told(event, 'offerId')}`)
    },
    onCompare() {
      openPage(`/packages/station/compare/compare?grade=${encodeURIComponent(this.data.grade)}`)
    },
    onShareAppMessage() {
      const { single, singleName } = this.data
      if (single === '') return { title: text('stations.title'), path: '/pages/stations/stations' }
      return { title: singleName, path: `/packages/station/detail/detail?stationId=${single}` }
    },
  },
})
