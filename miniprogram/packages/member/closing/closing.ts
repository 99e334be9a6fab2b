import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { mention } from '../../../platform/ask'
import { titlePage } from '../../../platform/navigation'
import { errorText, type Failure, failureText, text } from '../../../text/text'
import { type Closing, closingView, type ClosingView, closingWord, closingWords } from './model'

Component({
  behaviors: [pageFrame],
  data: {
    words: closingWords(),
    closing: null as Closing | null,
    view: null as ClosingView | null,
    failure: null as Failure | null,
    typed: '',
    /** The word is typed as it should be. */
    right: false,
    problem: '',
    busy: false,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    say() {
      titlePage(text('closing.title'))
      const { closing } = this.data
      this.setData({
        words: closingWords(),
        ...(closing === null ? {} : { view: closingView(closing) }),
      })
    },
    async load() {
      try {
        this.show(await call('member', 'closing', {}))
      } catch (reason) {
        this.setData({ failure: failureText(asApiError(reason)) })
      }
    },
    show(closing: Closing) {
      this.setData({ closing, view: closingView(closing), failure: null })
    },
    onRetry() {
      this.setData({ failure: null })
      void this.load()
    },
    onType(event: WechatMiniprogram.Input) {
      const typed = event.detail.value.trim()
      this.setData({ typed, right: typed.toUpperCase() === closingWord(), problem: '' })
    },
    async onClose() {
      const { closing, right } = this.data
      if (closing === null || !right) return
      await this.act(() => call('member', 'close', { word: closingWord(), digest: closing.digest }))
    },
    async onKeep() {
      await this.act(() => call('member', 'keep', {}))
      if (this.data.view?.pending === '') mention(text('closing.kept'))
    },
    /** What has changed meanwhile is shown anew. */
    async act(deed: () => Promise<Closing>) {
      if (this.data.busy) return
      this.setData({ busy: true, problem: '' })
      try {
        this.show(await deed())
        this.setData({ typed: '', right: false })
      } catch (reason) {
        const error = asApiError(reason)
        this.setData({ problem: errorText(error) })
        if (error.code === 'CLOSING_CHANGED' || error.code === 'CLOSING_BLOCKED') await this.load()
      } finally {
        this.setData({ busy: false })
      }
    },
  },
})
