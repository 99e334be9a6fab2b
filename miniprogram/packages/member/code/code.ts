import { asApiError } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { titlePage } from '../../../platform/navigation'
import { perPage } from '../../../store/perPage'
import { failureText, named, text, words, type Failure } from '../../../text/text'
import { CodeKeeper } from './keeper'

const codeWords = () =>
  words({
    loading: 'common.loading',
    label: 'memberCode.label',
    show: 'memberCode.show',
    refreshes: 'memberCode.refreshes',
    bright: 'memberCode.bright',
    expired: 'memberCode.expired',
    renew: 'memberCode.renew',
  })

interface CodePage {
  readonly data: { readonly code: string }
  setData(change: Readonly<Record<string, unknown>>): void
}

const keeperOf = perPage(
  (page: CodePage) =>
    new CodeKeeper({
      shown: ({ code, nickname, tier }) => {
        page.setData({ phase: 'ready', code, nickname, tier: named(tier.name), failure: null })
      },
      expired: () => {
        page.setData({ phase: 'expired' })
      },
      // While a code is still good, a failed renewal is no failure yet.
      failed: (reason) => {
        if (page.data.code === '') page.setData({ phase: 'failed', failure: failureText(asApiError(reason)) })
      },
    }),
)

/** The code by which staff know a member; it lives a minute and renews itself while it is looked at (C13). */
Component({
  behaviors: [pageFrame],
  data: {
    /** loading, ready, expired or failed. */
    phase: 'loading',
    words: codeWords(),
    code: '',
    nickname: '',
    tier: '',
    failure: null as Failure | null,
  },
  pageLifetimes: {
    show() {
      void this.renew()
    },
    hide() {
      keeperOf(this).stop()
    },
  },
  lifetimes: {
    detached() {
      keeperOf(this).stop()
    },
  },
  methods: {
    say() {
      titlePage(text('memberCode.title'))
      this.setData({ words: codeWords() })
    },
    async renew() {
      this.setData({ phase: 'loading', code: '' })
      await keeperOf(this).start()
    },
    onRenew() {
      void this.renew()
    },
  },
})
