/** Ordering by amount or by litres before it flows (C5). */
Component({
  properties: {
    /** What `pickView` answers of it. */
    card: { type: Object, value: null as null | Readonly<Record<string, unknown>> },
    title: { type: String, value: '' },
    byAmount: { type: String, value: '' },
    byVolume: { type: String, value: '' },
    hint: { type: String, value: '' },
  },
  methods: {
    onBy(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('by', { by: String(event.currentTarget.dataset['by']) })
    },
    onChip(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('units', { units: Number(event.currentTarget.dataset['value']) })
    },
    onTyped(event: WechatMiniprogram.Input) {
      this.triggerEvent('typed', { typed: event.detail.value })
    },
  },
})
