Component({
  properties: {
    /** How full the bar is, 0 … 100. */
    percent: { type: Number, value: 0 },
    tier: { type: String, value: '' },
    /** The next tier; empty at the top. */
    next: { type: String, value: '' },
    /** What the tier takes off a litre. */
    benefit: { type: String, value: '' },
    /** What is missing, in words. */
    caption: { type: String, value: '' },
  },
})
