/** One coupon: what it is worth on the left, what bounds it on the right, its rules when asked for. */
Component({
  properties: {
    /** A row of the page's model. */
    ticket: { type: Object, value: {} },
    /** The words that open the rules. */
    rules: { type: String, value: '' },
    busy: { type: Boolean, value: false },
  },
  data: { open: false },
  methods: {
    onAct() {
      if (!this.data.busy) this.triggerEvent('act')
    },
    onRules() {
      this.setData({ open: !this.data.open })
    },
  },
})
