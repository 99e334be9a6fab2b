/** An icon of the bundled outline set, in the colour of the text around it. It always stands beside a word. */
Component({
  properties: {
    /** A name of icons.json. */
    name: { type: String, value: '' },
    /** Edge in rpx. */
    size: { type: Number, value: 40 },
  },
})
