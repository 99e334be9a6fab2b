/**
 * What stands in the place of a screen that could not be shown (text/text.ts, `failureText`): what happened and the way out.
 * For a guest that way is to join; `act` then asks the page to read again, as it does when a failure is tried again (A2).
 */
Component({
  properties: {
    failure: { type: Object, value: { state: '', title: '', hint: '', action: '' } },
  },
  methods: {
    onAct() {
      this.triggerEvent('act')
    },
  },
})
