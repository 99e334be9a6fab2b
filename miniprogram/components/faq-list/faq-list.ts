/** Questions that open to their answers, one at a time. */
Component({
  properties: {
    /** `{ id, question, answer }` each. */
    items: { type: Array, value: [] },
  },
  data: { open: '' },
  methods: {
    onToggle(event: WechatMiniprogram.TouchEvent) {
      const id = String(event.currentTarget.dataset['id'])
      this.setData({ open: this.data.open === id ? '' : id })
    },
  },
})
