/** One nozzle as the grid shows it. */
export interface NozzleTile {
  readonly number: number
  readonly grade: string
  /** The state as a word beside its colour. */
  readonly stateText: string
  readonly tone: 'ready' | 'busy' | 'offline'
}

Component({
  properties: {
    nozzles: { type: Array, value: [] as NozzleTile[] },
    /** The number picked; 0 for none. */
    selected: { type: Number, value: 0 },
  },
  methods: {
    onPick(event: WechatMiniprogram.TouchEvent) {
      const number = Number(event.currentTarget.dataset['number'])
      this.triggerEvent('pick', { number })
    },
  },
})
