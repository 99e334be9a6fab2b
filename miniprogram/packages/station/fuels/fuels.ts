import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { titlePage } from '../../../platform/navigation'
import { failureText, text, type Failure } from '../../../text/text'
import { fuelsView, fuelsWords, type FuelsView } from './model'

/** What a station sells: grade, price and how it came about, quality, supply, which car takes it (B8, B9). */
Component({
  behaviors: [pageFrame],
  data: {
    words: fuelsWords(),
    stationId: '',
    view: null as FuelsView | null,
    failure: null as Failure | null,
  },
  methods: {
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      this.setData({ stationId: query['stationId'] ?? '' })
      void this.load()
    },
    say() {
      titlePage(text('fuels.title'))
      this.setData({ words: fuelsWords() })
    },
    async load() {
      this.setData({ failure: null })
      try {
        const { stationId } = this.data
        this.setData({ view: fuelsView(await call('station', 'fuels', { stationId })) })
      } catch (reason) {
        this.setData({ failure: failureText(asApiError(reason)) })
      }
    },
    onRetry() {
      void this.load()
    },
  },
})
