import { call } from '../../api/client'
import { pageFrame } from '../../behaviors/pageFrame'
import { emptyScreen, fillScreen } from '../../behaviors/screen'
import { openPage, titlePage } from '../../platform/navigation'
import { learnClock, updateSession } from '../../store/session'
import { text, words } from '../../text/text'
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
    words: meWords(),
    joining: false,
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
      this.setData({ words: meWords() })
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
      this.setData({ joining: true })
    },
    onJoined() {
      this.setData({ joining: false })
      return this.load()
    },
    onDeclined() {
      this.setData({ joining: false })
    },
  },
})
