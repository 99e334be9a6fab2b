import { mention } from '../../platform/ask'
import { openPage } from '../../platform/navigation'
import { type Answer, type Question, takeWaiting } from '../../platform/privacy'
import { perPage } from '../../store/perPage'
import { text, words } from '../../text/text'

/** Who waits for the answer of one sheet. */
const questionsOf = perPage((): Question[] => [])

function answerAll(sheet: object, answer: Answer): void {
  for (const question of questionsOf(sheet).splice(0)) question(answer)
}

function sheetWords() {
  return words({
    title: 'privacySheet.title',
    agree: 'privacySheet.agree',
    decline: 'privacySheet.decline',
  })
}

/**
 * WeChat's question whether its privacy guide is agreed to, before the first use of a privacy interface (O6). It stands, as
 * `privacy-sheet`, on every page that uses one; what was asked for goes on when it is agreed to.
 */
Component({
  data: {
    words: {} as ReturnType<typeof sheetWords>,
    open: false,
    body: '',
    read: '',
  },
  lifetimes: {
    attached() {
      for (const question of takeWaiting()) this.ask(question)
    },
    detached() {
      answerAll(this, { event: 'disagree' })
    },
  },
  methods: {
    ask(question: Question) {
      questionsOf(this).push(question)
      question({ event: 'exposureAuthorization' })
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
      answerAll(this, { event: 'agree', buttonId: 'privacy-agree' })
    },
    onDecline() {
      this.setData({ open: false })
      answerAll(this, { event: 'disagree' })
      mention(text('privacySheet.declined'))
    },
    onVisible(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible && this.data.open) this.onDecline()
    },
  },
})
