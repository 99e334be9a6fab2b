import { asApiError } from '../../api/client'
import { signUp } from '../../store/membership'
import { consentWords } from '../../text/consent'
import { errorText } from '../../text/text'

/**
 * Asks a guest for his consent and makes him a member (A2). What he was on his way to goes on at `joined`; `close` says
 * that he declined.
 */
Component({
  properties: {
    open: { type: Boolean, value: false },
  },
  /** The words are there before the sheet opens: its properties are texts, never nothing. */
  data: { busy: false, problem: '', consent: consentWords() },
  observers: {
    open(open: boolean) {
      if (open) this.setData({ problem: '', consent: consentWords() })
    },
  },
  methods: {
    async onAgree() {
      if (this.data.busy) return
      this.setData({ busy: true, problem: '' })
      try {
        await signUp()
        this.triggerEvent('joined')
      } catch (reason) {
        this.setData({ problem: errorText(asApiError(reason)) })
      } finally {
        this.setData({ busy: false })
      }
    },
    onDecline() {
      this.triggerEvent('close')
    },
  },
})
