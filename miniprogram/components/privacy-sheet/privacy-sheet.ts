import { openPage } from '../../platform/navigation'
import { type Answer, offerSheet, withdrawSheet } from '../../platform/privacy'
import { perPage } from '../../store/perPage'
import { text, words } from '../../text/text'

interface Sheet {
  show(): void
}

/** What one sheet keeps beside its data: what it offers, and who waits for its answer. */
const companionOf = perPage((sheet: Sheet) => {
  const companion = {
    waiting: [] as ((answer: Answer) => void)[],
    ask: (question: (answer: Answer) => void) => {
      companion.waiting.push(question)
      question({ event: 'exposureAuthorization' })
      sheet.show()
    },
    answer: (answer: Answer) => {
      for (const question of companion.waiting.splice(0)) question(answer)
    },
  }
  return companion
})

function sheetWords() {
  return words({
    title: 'privacySheet.title',
    agree: 'privacySheet.agree',
    decline: 'privacySheet.decline',
  })
}

/** WeChat's question whether its privacy guide is agreed to, before the first use of a privacy interface (O6). */
Component({
  data: {
    words: {} as ReturnType<typeof sheetWords>,
    open: false,
    body: '',
    read: '',
  },
  lifetimes: {
    attached() {
      offerSheet(companionOf(this).ask)
    },
    detached() {
      withdrawSheet(companionOf(this).ask)
      companionOf(this).answer({ event: 'disagree' })
    },
  },
  methods: {
    show() {
      const name = text('privacySheet.policy')
      this.setData({
        words: sheetWords(),
        open: true,
        body: text('privacySheet.body', { name }),
        read: text('privacySheet.read', { name }),
      })
    },
    onRead() {
      wx.openPrivacyContract({
        fail: () => {
          openPage('/packages/member/policy/policy')
        },
      })
    },
    onAgree() {
      this.setData({ open: false })
      companionOf(this).answer({ event: 'agree', buttonId: 'privacy-agree' })
    },
    onDecline() {
      this.setData({ open: false })
      companionOf(this).answer({ event: 'disagree' })
    },
    onVisible(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible && this.data.open) this.onDecline()
    },
  },
})
