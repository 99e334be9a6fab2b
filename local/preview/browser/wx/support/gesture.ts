/**
 * Whether the person has just tapped: some calls must follow a tap, with nothing awaited between. A tap lasts until
 * the browser's next task, so promises that are settled already may be awaited, a call to a function may not.
 */
class Gesture {
  private isOpen = false

  constructor() {
    for (const event of ['click', 'touchend', 'mouseup', 'keyup'])
      window.addEventListener(
        event,
        () => {
          this.open()
        },
        { capture: true },
      )
  }

  get isLive(): boolean {
    return this.isOpen
  }

  /** Also the payment's callback counts as a tap. */
  open(): void {
    this.isOpen = true
    setTimeout(() => {
      this.isOpen = false
    }, 0)
  }
}

let gesture: Gesture | undefined

/** The taps of this phone. */
export function taps(): Gesture {
  gesture ??= new Gesture()
  return gesture
}
