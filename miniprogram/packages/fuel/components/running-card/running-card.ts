/** A delivery under way: litres and yuan that run with the pump, and when it will be done (C8). */
Component({
  properties: {
    /** What `runningView` answers; null shows nothing. */
    running: { type: Object, value: null as null | Readonly<Record<string, unknown>> },
    litres: { type: String, value: '' },
    hint: { type: String, value: '' },
  },
})
