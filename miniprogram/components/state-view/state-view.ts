Component({
  properties: {
    /** loading, empty, error or offline; anything else shows nothing. */
    state: { type: String, value: 'loading' },
    title: { type: String, value: '' },
    hint: { type: String, value: '' },
    /** The way out; without it there is no button. */
    action: { type: String, value: '' },
    /** Heights in rpx of the blocks of the final layout, shown while loading. */
    blocks: { type: Array, value: [208, 240, 160] },
  },
  methods: {
    onAct() {
      this.triggerEvent('act')
    },
  },
})
