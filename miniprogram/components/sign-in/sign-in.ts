import { asApiError } from '../../api/client'
import { signUp } from '../../store/membership'
import { consentWords } from '../../text/consent'
import { errorText, text } from '../../text/text'

/** What a page shows to somebody who is not a member yet: why to become one, and the way there. */
Component({
  properties: {
    title: { type: String, value: '' },
    hint: { type: String, value: '' },
  },
  data: {
    action: '',
    consent: { open: false, busy: false, problem: '', words: {} as ReturnType<typeof consentWords> },
  },
  lifetimes: {
    attached() {
      this.setData({ action: text('common.signIn'), 'consent.words': consentWords() })
    },
  },
  methods: {
    onOpen() {
      this.setData({ 'consent.open': true, 'consent.problem': '' })
    },
    onDecline() {
      this.setData({ 'consent.open': false })
    },
    async onAgree() {
      if (this.data.consent.busy) return
      this.setData({ 'consent.busy': true, 'consent.problem': '' })
      try {
        await signUp()
        this.setData({ 'consent.open': false })
        this.triggerEvent('done')
      } catch (reason) {
        this.setData({ 'consent.problem': errorText(asApiError(reason)) })
      } finally {
        this.setData({ 'consent.busy': false })
      }
    },
  },
})
