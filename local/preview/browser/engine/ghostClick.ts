/** The last tap of a finger: what it was meant for, and which finger it was. */
interface Tapped {
  readonly target: EventTarget
  readonly pointerId: number | undefined
}

/**
 * After a touch the browser sends mouse events and a click to whatever is under the finger by then, however late it
 * comes to it. If the tap opened something there, they are not meant for it: they are kept from it.
 */
export class GhostClicks {
  private tapped: Tapped | undefined
  private finger: number | undefined

  install(): void {
    const options = { capture: true, passive: false }
    window.addEventListener(
      'pointerdown',
      ({ pointerId, pointerType }) => {
        this.tapped = undefined
        this.finger = pointerType === 'touch' ? pointerId : undefined
      },
      options,
    )
    for (const type of ['mousedown', 'mouseup', 'click'] as const) {
      window.addEventListener(type, this.swallow, options)
    }
  }

  /** A finger has tapped `target`: the click that follows belongs there or nowhere. */
  tap(target: EventTarget): void {
    this.tapped = { target, pointerId: this.finger }
  }

  private readonly swallow = (event: MouseEvent): void => {
    const { tapped } = this
    // Clicks made by scripts and by keys are nobody's finger.
    if (tapped === undefined || !event.isTrusted || event.detail === 0) return
    if (event instanceof PointerEvent && event.pointerId !== tapped.pointerId) return
    if (event.target === tapped.target) return
    event.preventDefault()
    event.stopPropagation()
  }
}
