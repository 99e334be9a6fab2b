const BLOCKS: number[] = [208, 240, 160]

Component({
  properties: {
    /** loading, empty, error or offline; anything else shows nothing. */
    state: { type: String, value: 'loading' },
    title: { type: String, value: '' },
    hint: { type: String, value: '' },
    /** The way out; without it there is no button. */
    action: { type: String, value: '' },
    /** Heights in rpx of the blocks of the final layout, shown while loading. */
    blocks: { type: Array, value: BLOCKS },
  },
  data: { rows: keyed(BLOCKS) },
  observers: {
    blocks(blocks: readonly number[]) {
      this.setData({ rows: keyed(blocks) })
    },
  },
  methods: {
    onAct() {
      this.triggerEvent('act')
    },
  },
})

/** Two blocks may be of the same height, their keys may not. */
function keyed(blocks: readonly number[]) {
  return blocks.map((height, place) => ({ key: `block${place}`, height }))
}
