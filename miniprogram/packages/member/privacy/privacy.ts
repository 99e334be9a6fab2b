import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { privacyPolicyVersion } from '../../../config'
import { askToConfirm, mention } from '../../../platform/ask'
import { keepText, sendFile } from '../../../platform/files'
import { openPage, titlePage } from '../../../platform/navigation'
import { updateSession } from '../../../store/session'
import { errorText, type Failure, failureText, text } from '../../../text/text'
import { type ConsentKind, privacyView, type PrivacyView, privacyWords } from './model'
import { gather } from './takeOut'

const FILE_NAME = 'my-data.json'

Component({
  behaviors: [pageFrame],
  data: {
    words: privacyWords(),
    view: null as PrivacyView | null,
    failure: null as Failure | null,
    /** What is being agreed to or taken back; empty for nothing. */
    busy: '',
    takeOut: { busy: false, said: '', path: '' },
  },
  methods: {
    say() {
      titlePage(text('privacy.title'))
      this.setData({ words: privacyWords() })
    },
    onShow() {
      void this.load()
    },
    async load() {
      try {
        const { account } = await call('member', 'profile', {})
        this.setData({ view: privacyView(account), failure: null })
      } catch (reason) {
        if (this.data.view === null) this.setData({ failure: failureText(asApiError(reason)) })
      }
    },
    onRetry() {
      this.setData({ failure: null })
      void this.load()
    },
    onPolicy() {
      openPage('/packages/member/policy/policy')
    },
    onClose() {
      openPage('/packages/member/closing/closing')
    },
    /** A birthday is agreed to where it is told. */
    async onConsent(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      const kind = event.currentTarget.dataset['kind'] as ConsentKind
      const given = event.detail.value
      if (kind === 'birthday' && given) {
        openPage('/packages/member/profile/profile')
        return
      }
      await this.consent(kind, given)
    },
    async onWithdraw() {
      const sure = await askToConfirm({
        title: text('privacy.withdrawAsk'),
        content: text('privacy.withdrawWhat'),
        confirmText: text('privacy.confirm'),
        cancelText: text('privacy.cancel'),
      })
      if (!sure || !(await this.consent('privacy', false))) return
      updateSession({ signedUp: false })
      void wx.reLaunch({ url: '/pages/home/home' })
    },
    async consent(kind: ConsentKind | 'privacy', given: boolean): Promise<boolean> {
      if (this.data.busy !== '') return false
      this.setData({ busy: kind })
      try {
        await call('member', 'consent', { kind, policyVersion: privacyPolicyVersion, given })
        if (kind !== 'privacy') await this.load()
        return true
      } catch (reason) {
        mention(errorText(asApiError(reason)))
        return false
      } finally {
        this.setData({ busy: '' })
      }
    },
    async onExport() {
      if (this.data.takeOut.busy) return
      this.setData({ takeOut: { busy: true, said: text('privacy.exporting', { count: 0 }), path: '' } })
      try {
        const copy = await gather((count) => {
          this.setData({ 'takeOut.said': text('privacy.exporting', { count }) })
        })
        const path = await keepText(FILE_NAME, copy.text)
        const said = text('privacy.exported', { count: copy.count })
        this.setData({ takeOut: { busy: false, said, path } })
      } catch (reason) {
        this.setData({ takeOut: { busy: false, said: errorText(asApiError(reason)), path: '' } })
      }
    },
    onSend() {
      return sendFile(this.data.takeOut.path, FILE_NAME)
    },
  },
})
