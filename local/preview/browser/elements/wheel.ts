import { insides, part } from './shadow'

const CSS = `
  :host { flex: 1; display: block; position: relative; min-width: 0; height: 100%; overflow: hidden; }
  .scroll { height: 100%; overflow: hidden auto; scroll-snap-type: y mandatory; scrollbar-width: none; overscroll-behavior: contain; }
  .space { height: calc(50% - var(--item, 44px) / 2); }
  ::slotted(*) { scroll-snap-align: center; box-sizing: border-box; min-height: var(--item, 44px); }
  button { display: block; width: 100%; height: var(--item, 44px); padding: 0 4px; border: 0; background: none; color: inherit; font: inherit; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; scroll-snap-align: center; }`

/** One column of a picker of the phone's own: turns until it stands, then tells where. */
export class Wheel extends HTMLElement {
  onChosen: ((index: number) => void) | undefined
  readonly scroller: HTMLElement
  private readonly list: HTMLElement
  private index = 0

  constructor() {
    super()
    const root = insides(
      this,
      CSS,
      '<div class="scroll" role="listbox"><div class="space"></div><div class="list"></div><div class="space"></div></div>',
    )
    this.scroller = part(root, '.scroll')
    this.list = part(root, '.list')
    this.scroller.addEventListener('scrollend', () => {
      this.settle()
    })
  }

  show(options: readonly string[], index: number): void {
    this.list.replaceChildren(
      ...options.map((option, at) => {
        const button = document.createElement('button')
        button.type = 'button'
        button.role = 'option'
        button.textContent = option
        button.addEventListener('click', () => {
          this.choose(at, 'smooth')
        })
        return button
      }),
    )
    this.choose(Math.max(0, Math.min(options.length - 1, index)), 'instant')
  }

  get chosen(): number {
    return this.index
  }

  private choose(index: number, behavior: ScrollBehavior): void {
    const changed = index !== this.index
    this.index = index
    this.mark()
    requestAnimationFrame(() => {
      const first = this.list.firstElementChild
      this.scroller.scrollTo({ top: index * (first?.clientHeight ?? 0), behavior })
    })
    if (changed && behavior === 'smooth') this.onChosen?.(index)
  }

  private settle(): void {
    const height = this.list.firstElementChild?.clientHeight ?? 0
    if (height === 0) return
    const index = Math.round(this.scroller.scrollTop / height)
    if (index === this.index) return
    this.index = index
    this.mark()
    this.onChosen?.(index)
  }

  private mark(): void {
    ;[...this.list.children].forEach((option, at) => {
      option.ariaSelected = String(at === this.index)
    })
  }
}

customElements.define('phone-wheel', Wheel)
