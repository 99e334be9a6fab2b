/** One thing that can be chosen on a sheet. */
export interface ChoiceRow {
  readonly choice: string
  readonly label: string
  /** Validity, or why it cannot be chosen. */
  readonly caption: string
  /** What it is worth. */
  readonly value: string
  readonly on: boolean
  readonly disabled: boolean
}

/** A sheet from below with one choice out of several; what cannot be chosen says why. */
Component({
  properties: {
    open: { type: Boolean, value: false },
    title: { type: String, value: '' },
    /** The word that closes it. */
    close: { type: String, value: '' },
    rows: { type: Array, value: [] as ChoiceRow[] },
    rootClass: { type: String, value: '' },
  },
  methods: {
    onVisible(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.triggerEvent('close')
    },
    onClose() {
      this.triggerEvent('close')
    },
    onRow(event: WechatMiniprogram.TouchEvent) {
      const { choice, disabled } = event.currentTarget.dataset as { choice: string; disabled: boolean }
      if (!disabled) this.triggerEvent('choose', { choice })
    },
  },
})
