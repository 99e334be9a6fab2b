import { nextFrame } from '../engine/ready'
import { BuiltIn } from './builtIn'
import { Refresher } from './refresher'
import { ScrollTeller } from './scrollTeller'
import { insides, part } from './shadow'

const CSS = `
  :host { display: block; width: 100%; overflow: hidden; position: relative; }
  .scroll { position: relative; height: 100%; max-height: inherit; overflow: hidden; scrollbar-width: none; overscroll-behavior: contain; }
  .x { overflow-x: auto; }
  .y { overflow-y: auto; }
  .content { height: 100%; }
  .y > .content { height: auto; min-height: 100%; }
  .flex { display: flex; flex-direction: inherit; align-items: inherit; justify-content: inherit; flex-wrap: inherit; }
  .refresher { display: flex; align-items: center; justify-content: center; gap: 8px; height: 0; overflow: hidden; }
  .refresher i { width: 8px; height: 8px; border-radius: 50%; background: #8a8a8a; }`

const HTML =
  '<div class="scroll"><div class="refresher"><i></i><i></i><i></i><slot name="refresher"></slot></div><div class="content"><slot></slot></div></div>'

export class WxScrollView extends BuiltIn {
  readonly scroller: HTMLElement
  private readonly content: HTMLElement
  private readonly refresher: Refresher

  constructor() {
    super()
    const root = insides(this, CSS, HTML)
    this.scroller = part(root, '.scroll')
    this.content = part(root, '.content')
    this.refresher = new Refresher(this.scroller, part(root, '.refresher'), (event) => {
      this.emit(event)
    })
    new ScrollTeller(this.scroller, {
      lower: () => this.number('lowerThreshold', 50),
      upper: () => this.number('upperThreshold', 50),
      tell: (event, detail) => {
        this.emit(event, detail)
      },
    })
  }

  get wxNode(): unknown {
    return {
      scrollTo: (options: ScrollToOptions) => {
        this.scroller.scrollTo(options)
      },
    }
  }

  protected override connected(): void {
    this.arrange()
    nextFrame(() => {
      for (const name of ['scrollTop', 'scrollLeft', 'scrollIntoView']) this.place(name)
    })
  }

  protected override changed(name: string): void {
    if (name === 'refresherTriggered') this.refresher.setOpen(this.flag('refresherTriggered'))
    else if (name.startsWith('scrollTop') || name.startsWith('scrollLeft') || name === 'scrollIntoView')
      nextFrame(() => {
        this.place(name)
      })
    else this.arrange()
  }

  private arrange(): void {
    this.scroller.classList.toggle('x', this.flag('scrollX'))
    this.scroller.classList.toggle('y', this.flag('scrollY'))
    this.content.classList.toggle('flex', this.flag('enableFlex'))
    this.refresher.configure({
      enabled: this.flag('refresherEnabled'),
      threshold: this.number('refresherThreshold', 45),
      custom: this.text('refresherDefaultStyle') === 'none',
    })
  }

  private place(name: string): void {
    const behavior = this.flag('scrollWithAnimation') ? 'smooth' : 'instant'
    if (name === 'scrollTop' && this.property(name) !== undefined)
      this.scroller.scrollTo({ top: this.pixels(name), behavior })
    if (name === 'scrollLeft' && this.property(name) !== undefined)
      this.scroller.scrollTo({ left: this.pixels(name), behavior })
    const id = this.text('scrollIntoView')
    if (name === 'scrollIntoView' && id !== '') this.reveal(id, behavior)
  }

  private reveal(id: string, behavior: ScrollBehavior): void {
    const target = this.querySelector(`#${CSS_ESCAPE(id)}`)
    if (target === null) return
    const [to, from] = [target.getBoundingClientRect(), this.scroller.getBoundingClientRect()]
    this.scroller.scrollTo({
      top: this.scroller.scrollTop + to.top - from.top,
      left: this.scroller.scrollLeft + to.left - from.left,
      behavior,
    })
  }

  private pixels(name: string): number {
    const text = this.text(name)
    const rpx = /^(-?[\d.]+)rpx$/.exec(text)?.[1]
    if (rpx !== undefined)
      return (Number(rpx) / 100) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    return Number.parseFloat(text) || 0
  }
}

const CSS_ESCAPE = (text: string): string => globalThis.CSS.escape(text)
