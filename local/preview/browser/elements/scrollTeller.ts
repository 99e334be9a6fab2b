interface ScrollTold {
  lower(): number
  upper(): number
  tell(event: string, detail: Readonly<Record<string, unknown>>): void
}

/** Tells of scrolling, and of both ends when they come near, once each time. */
export class ScrollTeller {
  private left = 0
  private top = 0
  private atLower = false
  private atUpper = true

  constructor(
    private readonly scroller: HTMLElement,
    private readonly on: ScrollTold,
  ) {
    scroller.addEventListener('scroll', () => {
      this.look()
    })
  }

  private look(): void {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = this.scroller
    const [deltaX, deltaY] = [this.left - scrollLeft, this.top - scrollTop]
    this.left = scrollLeft
    this.top = scrollTop
    this.on.tell('scroll', { scrollLeft, scrollTop, scrollWidth, scrollHeight, deltaX, deltaY })
    const sideways = Math.abs(deltaX) > Math.abs(deltaY)
    const [place, rest] = sideways
      ? [scrollLeft, scrollWidth - clientWidth - scrollLeft]
      : [scrollTop, scrollHeight - clientHeight - scrollTop]
    const [lower, upper] = [rest <= this.on.lower(), place <= this.on.upper()]
    if (lower && !this.atLower) this.on.tell('scrolltolower', { direction: sideways ? 'right' : 'bottom' })
    if (upper && !this.atUpper) this.on.tell('scrolltoupper', { direction: sideways ? 'left' : 'top' })
    this.atLower = lower
    this.atUpper = upper
  }
}
