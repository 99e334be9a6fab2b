import { pageFrame } from '../../../behaviors/pageFrame'
import { openPage, titlePage } from '../../../platform/navigation'
import { updateSession } from '../../../store/session'
import { text, words } from '../../../text/text'

interface Body {
  load(): Promise<void>
}

/** One station: hours, queue, prices, offers, score; route, call, share (B2, B4, B5). */
Component({
  behaviors: [pageFrame],
  data: {
    words: { fuelHere: '' },
    stationId: '',
    distance: '',
    /** Empty until it is known. */
    name: '',
  },
  methods: {
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      this.setData({
        stationId: query['stationId'] ?? '',
        distance: decodeURIComponent(query['distance'] ?? ''),
      })
    },
    say() {
      titlePage(this.data.name === '' ? text('stations.title') : this.data.name)
      this.setData({ words: words({ fuelHere: 'station.fuelHere' }) })
    },
    onLoaded(event: WechatMiniprogram.CustomEvent<{ name: string }>) {
      this.setData({ name: event.detail.name })
      titlePage(event.detail.name)
    },
    async onPullDownRefresh() {
      const body = this.selectComponent('#body') as unknown as Body
      await body.load()
      await wx.stopPullDownRefresh()
    },
    onFuel() {
      const { stationId } = this.data
      updateSession({ stationId })
      openPage(`/packages/fuel/fuelling/fuelling?stationId=${stationId}`)
    },
    onShareAppMessage() {
      const { stationId, name } = this.data
      return { title: name, path: `/packages/station/detail/detail?stationId=${stationId}` }
    },
  },
})
