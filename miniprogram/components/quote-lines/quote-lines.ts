/** One printed line of a price; what is taken off is below zero. */
export interface PriceLine {
  readonly code: string
  readonly label: string
  readonly fen: number
}

Component({
  properties: {
    lines: { type: Array, value: [] as PriceLine[] },
    /** What did not apply and why, one line each. */
    reasons: { type: Array, value: [] as string[] },
    /** The word that opens the reasons. */
    why: { type: String, value: '' },
  },
  data: { open: false },
  methods: {
    onWhy() {
      this.setData({ open: !this.data.open })
    },
  },
})
