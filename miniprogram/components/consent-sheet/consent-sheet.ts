/** Agreeing to the privacy policy before anything is stored about a driver (A2, O6). */
Component({
  properties: {
    open: { type: Boolean, value: false },
    busy: { type: Boolean, value: false },
    title: { type: String, value: '' },
    body: { type: String, value: '' },
    /** The words that open the policy itself. */
    policy: { type: String, value: '' },
    agree: { type: String, value: '' },
    decline: { type: String, value: '' },
    /** Said when WeChat cannot show the policy. */
    unopened: { type: String, value: '' },
    /** What went wrong at the last try. */
    problem: { type: String, value: '' },
  },
  data: { policyFailed: false },
  methods: {
    onPolicy() {
      wx.openPrivacyContract({
        success: () => {
          this.setData({ policyFailed: false })
        },
        fail: () => {
          this.setData({ policyFailed: true })
        },
      })
    },
    onAgree() {
      if (!this.data.busy) this.triggerEvent('agree')
    },
    onDecline() {
      if (!this.data.busy) this.triggerEvent('decline')
    },
  },
})
