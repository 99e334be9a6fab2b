import { element } from './dom'

const OPEN_PX = 60
/** A finger pulls the page by half its own way. */
const RESISTANCE = 0.5

/** Pulling the page down past its head: three dots, and a refresh when the finger lets go far enough. */
export class PullDown {
  readonly root = element('div', 'phone-pull', element('i', ''), element('i', ''), element('i', ''))
  onRefresh: (() => void) | undefined
  private enabled = false
  private from: number | undefined
  private distance = 0
  private open = false

  constructor(private readonly scroll: HTMLElement) {
    const options = { passive: false }
    const place = (event: TouchEvent | MouseEvent): number =>
      event instanceof MouseEvent ? event.clientY : (event.touches[0]?.clientY ?? 0)
    for (const type of ['touchstart', 'mousedown'] as const)
      scroll.addEventListener(type, (event) => {
        if (this.enabled && !this.open && scroll.scrollTop <= 0) this.from = place(event)
      })
    for (const type of ['touchmove', 'mousemove'] as const)
      scroll.addEventListener(
        type,
        (event) => {
          if (this.from === undefined || event.defaultPrevented) return
          this.distance = Math.max(0, (place(event) - this.from) * RESISTANCE)
          if (this.distance > 0 && event.cancelable) event.preventDefault()
          this.move(this.distance)
        },
        options,
      )
    for (const type of ['touchend', 'touchcancel', 'mouseup', 'mouseleave'] as const)
      scroll.addEventListener(type, () => {
        this.release()
      })
  }

  style(enabled: boolean, dots: string): void {
    this.enabled = enabled
    this.root.dataset['dots'] = dots
  }

  /** Opens as if somebody had pulled, and refreshes. */
  start(): void {
    this.open = true
    this.move(OPEN_PX)
    this.onRefresh?.()
  }

  stop(): void {
    this.open = false
    this.move(0)
  }

  private release(): void {
    if (this.from === undefined) return
    this.from = undefined
    if (this.distance >= OPEN_PX) this.start()
    else this.move(0)
    this.distance = 0
  }

  private move(distance: number): void {
    this.root.classList.toggle('open', this.open)
    this.scroll.style.transition = this.from === undefined ? 'translate 0.2s' : 'none'
    this.scroll.style.translate = distance === 0 ? '' : `0 ${distance}px`
    this.root.style.opacity = String(Math.min(1, distance / OPEN_PX))
  }
}
