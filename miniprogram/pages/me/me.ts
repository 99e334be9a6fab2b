import { asApiError, call } from '../../api/client'
import { pageFrame } from '../../behaviors/pageFrame'
import { emptyScreen, fillScreen } from '../../behaviors/screen'
import { openPage, titlePage } from '../../platform/navigation'
import { signUp } from '../../store/membership'
import { learnClock, updateSession } from '../../store/session'
import { consentWords } from '../../text/consent'
import { errorText, text, words } from '../../text/text'
import { meView, type MeView } from './model'

const meWords = () =>
  words({
    loading: 'common.loading',
    editProfile: 'me.editProfile',
    code: 'me.code',
    guest: 'me.guest',
    guestHint: 'me.guestHint',
    signIn: 'me.signIn',
    points: 'me.points',
    coupons: 'me.coupons',
    wallet: 'me.wallet',
  })

/** The member's own page: who he is, what he has, where everything of his is; for a guest the way in (A2, A8, A10). */
Component({
  behaviors: [pageFrame],
  data: {
    ...emptyScreen<MeView>(),
    words: {} as ReturnType<typeof meWords>,
    consent: { open: false, busy: false, problem: '', words: {} as ReturnType<typeof consentWords> },
  },
  pageLifetimes: {
    /** Also after coming back: what was changed elsewhere shows at once. */
    show() {
      void this.load()
    },
  },
  methods: {
    say() {
      titlePage(text('tab.me'))
      this.setData({ words: meWords(), 'consent.words': consentWords() })
    },
    async load() {
      await fillScreen(this, async () => {
        const answer = await call('home', 'me', {})
        learnClock(answer.at)
        updateSession({ signedUp: answer.member !== null })
        return meView(answer)
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
    /** The first character of the name stands in for a picture that cannot be seen. */
    onNoAvatar() {
      this.setData({ 'view.member.avatar': '' })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      openPage(String(event.currentTarget.dataset['url']))
    },
    onSignIn() {
      this.setData({ 'consent.open': true, 'consent.problem': '' })
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
