/** The one primary button of a screen, in thumb's reach above the safe area. */
Component({
  properties: {
    text: { type: String, value: '' },
    /** One quiet line over the button. */
    hint: { type: String, value: '' },
    /** A second, lesser way; empty for none. */
    other: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
    busy: { type: Boolean, value: false },
  },
  methods: {
    onAct() {
      if (!this.data.disabled && !this.data.busy) this.triggerEvent('act')
    },
    onOther() {
      if (!this.data.busy) this.triggerEvent('other')
    },
  },
})
