/** The three steps of a first fuelling, put away with one tap (A3). */
Component({
  properties: {
    title: { type: String, value: '' },
    first: { type: String, value: '' },
    second: { type: String, value: '' },
    third: { type: String, value: '' },
    close: { type: String, value: '' },
  },
  methods: {
    onClose() {
      this.triggerEvent('close')
    },
  },
})
