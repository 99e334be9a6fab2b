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
    /** What went wrong at the last try. */
    problem: { type: String, value: '' },
  },
  methods: {
    onPolicy() {
      wx.openPrivacyContract({
        fail: () => {
          this.triggerEvent('unopened')
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
