type Listener<T> = (event: T) => void

/** What `wx.onX` and `wx.offX` keep: those who want to hear of something. */
export class Listeners<T> {
  private readonly all = new Set<Listener<T>>()

  /** `wx.onX` */
  readonly on = (listener: Listener<T>): void => {
    this.all.add(listener)
  }

  /** `wx.offX`; without a listener everybody stops listening. */
  readonly off = (listener?: Listener<T>): void => {
    if (listener === undefined) this.all.clear()
    else this.all.delete(listener)
  }

  tell(event: T): void {
    for (const listener of [...this.all]) listener(event)
  }
}
