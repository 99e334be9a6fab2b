/** One bar: its share of the highest one is its height. */
export interface Bar {
  readonly key: string
  /** Under the bar, a few characters. */
  readonly label: string
  /** Zero or more, in any unit. */
  readonly value: number
  /** What the bar says when it is read out. */
  readonly said: string
}

/** A bar that is not nothing is never drawn lower, per cent. */
const LOWEST_PERCENT = 3

/** Bars of plain views: drawn at once, in the colours of the page, and read out one by one. Fires `pick` with the key. */
Component({
  properties: {
    bars: { type: Array, value: [] as Bar[] },
    /** The key of the bar that is looked at. */
    selected: { type: String, value: '' },
    /** What the whole chart shows. */
    label: { type: String, value: '' },
  },
  data: { shown: [] as ReturnType<typeof drawn> },
  observers: {
    bars(bars: readonly Bar[]) {
      this.setData({ shown: drawn(bars) })
    },
  },
  methods: {
    onPick(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('pick', { key: String(event.currentTarget.dataset['key']) })
    },
  },
})

function drawn(bars: readonly Bar[]) {
  const highest = Math.max(1, ...bars.map(({ value }) => value))
  return bars.map(({ key, label, value, said }) => ({
    key,
    label,
    said,
    percent: value <= 0 ? 0 : Math.max(LOWEST_PERCENT, Math.round((value * 100) / highest)),
  }))
}
