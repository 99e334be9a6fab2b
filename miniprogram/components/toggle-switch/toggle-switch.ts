/** On or off, kept by whoever shows it: a tap only tells what is wished, and the page says what is so. */
Component({
  properties: {
    checked: { type: Boolean, value: false },
    /** What is on or off, told to who cannot see it. */
    label: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
    /** The wish is on its way. */
    busy: { type: Boolean, value: false },
  },
  methods: {
    onTap() {
      const { checked, disabled, busy } = this.data
      if (!disabled && !busy) this.triggerEvent('change', { value: !checked })
    },
  },
})
