import { BuiltIn } from './builtIn'
import { followDrag } from './drag'
import { insides, part } from './shadow'

const CSS = `
  :host { display: block; position: relative; height: 150px; overflow: hidden; touch-action: pan-y; }
  .track { position: absolute; inset: 0; }
  .dots { position: absolute; bottom: 10px; left: 0; right: 0; display: flex; justify-content: center; gap: 8px; pointer-events: none; }
  .dots i { width: 8px; height: 8px; border-radius: 50%; background: var(--dot, rgba(0, 0, 0, .3)); }
  .dots i.on { background: var(--dot-on, #000); }
  :host(.vertical) .dots { inset: 0 10px 0 auto; flex-direction: column; align-items: center; }`

/** A flick this fast turns the page, however short. */
const FLICK_MS = 250

export class WxSwiper extends BuiltIn {
  private readonly track: HTMLElement
  private readonly dots: HTMLElement
  private current = 0
  private timer = 0

  constructor() {
    super()
    const root = insides(this, CSS, '<div class="track"><slot></slot></div><div class="dots"></div>')
    this.track = part(root, '.track')
    this.dots = part(root, '.dots')
    root.querySelector('slot')?.addEventListener('slotchange', () => {
      this.place(false)
    })
    followDrag(this, () => (this.flag('vertical') ? 'y' : 'x'), {
      start: () => !this.flag('disableTouch') && this.items().length > 1,
      move: (x, y) => {
        this.pause()
        this.draw(this.current - this.share(x, y), false)
      },
      end: (x, y, ms) => {
        const share = this.share(x, y)
        const turned = Math.abs(share) > 0.3 || (ms < FLICK_MS && Math.abs(share) > 0.05)
        this.go(this.current - (turned ? Math.sign(share) : 0), 'touch')
        this.play()
      },
    })
  }

  protected override connected(): void {
    this.current = this.number('current', 0)
    this.place(false)
    this.play()
  }

  protected override disconnected(): void {
    this.pause()
  }

  protected override changed(name: string): void {
    if (name === 'current') {
      const to = this.number('current', 0)
      if (this.isConnected && to !== this.current) this.go(to, '')
      return
    }
    if (!this.isConnected) return
    this.place(false)
    if (name === 'autoplay' || name === 'interval') this.play()
  }

  private items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('wx-swiper-item')].filter(
      (item) => item.closest('wx-swiper') === this,
    )
  }

  private share(x: number, y: number): number {
    return this.flag('vertical') ? y / this.clientHeight : x / this.clientWidth
  }

  private go(to: number, source: '' | 'touch' | 'autoplay'): void {
    const count = this.items().length
    if (count === 0) return
    const circular = this.flag('circular')
    const target = circular ? (to + count) % count : Math.max(0, Math.min(count - 1, to))
    const changed = target !== this.current
    this.current = target
    this.place(true)
    if (!changed) return
    const detail = {
      current: target,
      currentItemId: this.items()[target]?.getAttribute('item-id') ?? '',
      source,
    }
    this.model('current', target)
    this.emit('change', detail)
    window.setTimeout(
      () => {
        this.emit('animationfinish', detail)
      },
      this.number('duration', 500),
    )
  }

  private place(animated: boolean): void {
    this.classList.toggle('vertical', this.flag('vertical'))
    this.style.setProperty('--dot', this.text('indicatorColor') || null)
    this.style.setProperty('--dot-on', this.text('indicatorActiveColor') || null)
    this.draw(this.current, animated)
    const shown = this.flag('indicatorDots') ? this.items() : []
    this.dots.replaceChildren(
      ...shown.map((_item, index) =>
        Object.assign(document.createElement('i'), { className: index === this.current ? 'on' : '' }),
      ),
    )
  }

  /** Puts every item where it belongs when the one at `position` fills the view; on a circle the shorter way round. */
  private draw(position: number, animated: boolean): void {
    const items = this.items()
    const count = items.length
    const vertical = this.flag('vertical')
    const ms = this.number('duration', 500)
    const margins = `${this.text('previousMargin', '0px')} / ${this.text('nextMargin', '0px')}`
    this.track.dataset['margins'] = margins
    this.track.style.inset = vertical
      ? `${this.text('previousMargin', '0px')} 0 ${this.text('nextMargin', '0px')}`
      : `0 ${this.text('nextMargin', '0px')} 0 ${this.text('previousMargin', '0px')}`
    items.forEach((item, index) => {
      let offset = index - position
      if (this.flag('circular') && count > 2) offset = ((offset + count * 1.5) % count) - count / 2
      const jumps = Math.abs(offset - Number(item.dataset['offset'] ?? offset)) > count / 2
      item.dataset['offset'] = String(offset)
      item.style.transition = animated && !jumps ? `transform ${ms}ms` : 'none'
      item.style.transform = vertical ? `translateY(${offset * 100}%)` : `translateX(${offset * 100}%)`
      item.toggleAttribute('aria-hidden', Math.abs(offset) >= 1)
    })
  }

  private play(): void {
    this.pause()
    if (!this.flag('autoplay')) return
    this.timer = window.setInterval(
      () => {
        const last = this.current === this.items().length - 1
        this.go(last && !this.flag('circular') ? 0 : this.current + 1, 'autoplay')
      },
      this.number('interval', 5000),
    )
  }

  private pause(): void {
    window.clearInterval(this.timer)
  }
}
