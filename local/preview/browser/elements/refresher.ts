interface RefresherOptions {
  readonly enabled: boolean
  readonly threshold: number
  readonly custom: boolean
}

const RESISTANCE = 0.5

/** Pulling a scroll-view down at its head. */
export class Refresher {
  private options: RefresherOptions = { enabled: false, threshold: 45, custom: false }
  private from: number | undefined
  private distance = 0
  private open = false

  constructor(
    private readonly scroller: HTMLElement,
    private readonly head: HTMLElement,
    private readonly tell: (event: string) => void,
  ) {
    scroller.addEventListener(
      'touchstart',
      (event) => {
        this.start(event.touches[0]?.clientY)
      },
      { passive: true },
    )
    scroller.addEventListener(
      'touchmove',
      (event) => {
        this.move(event, event.touches[0]?.clientY)
      },
      { passive: false },
    )
    scroller.addEventListener('mousedown', (event) => {
      this.start(event.clientY)
    })
    scroller.addEventListener('mousemove', (event) => {
      this.move(event, event.clientY)
    })
    for (const type of ['touchend', 'touchcancel', 'mouseup', 'mouseleave'])
      scroller.addEventListener(type, () => {
        this.end()
      })
  }

  configure(options: RefresherOptions): void {
    this.options = options
    for (const dot of this.head.querySelectorAll('i')) dot.hidden = options.custom
  }

  setOpen(open: boolean): void {
    if (this.open === open) return
    this.open = open
    this.show(open ? this.options.threshold : 0)
    this.tell(open ? 'refresherrefresh' : 'refresherrestore')
  }

  private start(y: number | undefined): void {
    if (this.options.enabled && !this.open && this.scroller.scrollTop <= 0) this.from = y
  }

  private move(event: Event, y = 0): void {
    if (this.from === undefined) return
    this.distance = Math.max(0, (y - this.from) * RESISTANCE)
    if (this.distance === 0) return
    if (event.cancelable) event.preventDefault()
    this.tell('refresherpulling')
    this.show(this.distance)
  }

  private end(): void {
    if (this.from === undefined) return
    this.from = undefined
    if (this.distance >= this.options.threshold) this.setOpen(true)
    else if (this.distance > 0) {
      this.show(0)
      this.tell('refresherabort')
    }
    this.distance = 0
  }

  private show(height: number): void {
    this.head.style.transition = this.from === undefined ? 'height 0.2s' : 'none'
    this.head.style.height = `${height}px`
  }
}
