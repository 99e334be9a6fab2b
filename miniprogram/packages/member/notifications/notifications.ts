import { asApiError, call } from '../../../api/client'
import { newRequestId } from '../../../api/requestId'
import { pageFrame } from '../../../behaviors/pageFrame'
import { mention } from '../../../platform/ask'
import { titlePage } from '../../../platform/navigation'
import { requestSubscriptions } from '../../../platform/subscribe'
import { errorText, type Failure, failureText, text } from '../../../text/text'
import {
  type Choices,
  isSame,
  minuteOf,
  notificationView,
  type NotificationView,
  notificationWords,
  type Notifications,
  withKind,
  withQuiet,
} from './model'

Component({
  behaviors: [pageFrame],
  data: {
    words: notificationWords(),
    wishes: null as Notifications | null,
    choices: [] as Choices,
    view: null as NotificationView | null,
    failure: null as Failure | null,
    /** WeChat refused without asking: its settings are the way out. */
    refused: false,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    say() {
      titlePage(text('notify.title'))
      this.setData({ words: notificationWords() })
      const { wishes, choices } = this.data
      if (wishes !== null) this.show(wishes, choices)
    },
    async load() {
      try {
        const { notifications, choices } = await call('message', 'consentChoices', {})
        this.show(notifications, choices)
        this.setData({ failure: null })
      } catch (reason) {
        this.setData({ failure: failureText(asApiError(reason)) })
      }
    },
    onRetry() {
      this.setData({ failure: null })
      void this.load()
    },
    show(wishes: Notifications, choices: Choices) {
      this.setData({ wishes, choices, view: notificationView(wishes, choices) })
    },
    /** Shown at once, kept at once; what could not be kept is shown as it was. */
    async keep(change: (wishes: Notifications) => Notifications) {
      const before = this.data.wishes
      if (before === null) return
      const notifications = change(before)
      this.show(notifications, this.data.choices)
      try {
        await call('member', 'updateProfile', { notifications })
      } catch (reason) {
        // Unless another wish has followed.
        if (isSame(this.data.wishes, notifications)) this.show(before, this.data.choices)
        mention(errorText(asApiError(reason)))
      }
    },
    onKind(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      const kind = String(event.currentTarget.dataset['kind'])
      return this.keep((wishes) => withKind(wishes, kind, event.detail.value))
    },
    onQuiet(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      return this.keep((wishes) => withQuiet(wishes, event.detail.value))
    },
    onFrom(event: WechatMiniprogram.PickerChange) {
      const quietFromMinute = minuteOf(String(event.detail.value))
      return this.keep((wishes) => ({ ...wishes, quietFromMinute }))
    },
    onUntil(event: WechatMiniprogram.PickerChange) {
      const quietUntilMinute = minuteOf(String(event.detail.value))
      return this.keep((wishes) => ({ ...wishes, quietUntilMinute }))
    },
    /** The sheet must open in the tap itself. */
    async onAgain(event: WechatMiniprogram.TouchEvent) {
      const results = await requestSubscriptions([String(event.currentTarget.dataset['template'])])
      this.setData({ refused: results.length === 0 || results.some(({ result }) => result === 'ban') })
      if (results.length === 0) return
      try {
        const requestId = newRequestId()
        const { choices } = await call('message', 'recordConsent', { requestId, results })
        if (this.data.wishes !== null) this.show(this.data.wishes, choices)
      } catch (reason) {
        mention(errorText(asApiError(reason)))
      }
    },
    onSetting() {
      void wx.openSetting({ withSubscriptions: true })
      this.setData({ refused: false })
    },
  },
})
