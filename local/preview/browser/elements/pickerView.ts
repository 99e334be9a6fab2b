import { nextFrame } from '../engine/ready'
import { BuiltIn } from './builtIn'
import { insides, part } from './shadow'

const VIEW_CSS = `
  :host { display: block; position: relative; height: 200px; }
  .columns { display: flex; height: 100%; }`

const COLUMN_CSS = `
  :host { flex: 1; display: block; position: relative; height: 100%; overflow: hidden; min-width: 0; }
  .scroll { height: 100%; overflow: hidden auto; scroll-snap-type: y mandatory; scrollbar-width: none; overscroll-behavior: contain; }
  .space { height: calc(50% - var(--item) / 2); }
  ::slotted(*) { display: block; height: var(--item); scroll-snap-align: center; overflow: hidden; }
  .line { position: absolute; left: 0; right: 0; top: calc(50% - var(--item) / 2); height: var(--item); border: solid #e5e5e5; border-width: 1px 0; box-sizing: border-box; pointer-events: none; }
  .mask { position: absolute; inset: 0; pointer-events: none; }`

const ITEM_PX = 34

export class WxPickerViewColumn extends BuiltIn {
  readonly scroller: HTMLElement
  private readonly line: HTMLElement
  private turning = false
  index = 0

  constructor() {
    super()
    const root = insides(
      this,
      COLUMN_CSS,
      '<div class="scroll"><div class="space"></div><slot></slot><div class="space"></div></div><div class="line"></div>',
    )
    this.scroller = part(root, '.scroll')
    this.line = part(root, '.line')
    this.scroller.addEventListener('scroll', () => {
      if (!this.turning) this.view()?.picking('pickstart')
      this.turning = true
    })
    this.scroller.addEventListener('scrollend', () => {
      this.turning = false
      this.settle()
      this.view()?.picking('pickend')
    })
    this.addEventListener('click', (event) => {
      const item = this.items().findIndex((each) => each.contains(event.target as Node))
      if (item >= 0) this.turnTo(item, 'smooth')
    })
  }

  turnTo(index: number, behavior: ScrollBehavior): void {
    this.index = behavior === 'instant' ? index : this.index
    this.scroller.scrollTo({ top: index * this.itemHeight(), behavior })
  }

  arrange(indicatorStyle: string): void {
    this.line.style.cssText = indicatorStyle
    const height = Number.parseFloat(this.line.style.height) || ITEM_PX
    const unit = this.line.style.height.endsWith('rem') ? 'rem' : 'px'
    this.line.style.height = ''
    this.style.setProperty('--item', `${height}${unit}`)
  }

  private items(): Element[] {
    return [...this.children]
  }

  private itemHeight(): number {
    return this.items()[0]?.getBoundingClientRect().height ?? ITEM_PX
  }

  private view(): WxPickerView | undefined {
    return this.closest<WxPickerView>('wx-picker-view') ?? undefined
  }

  private settle(): void {
    const index = Math.round(this.scroller.scrollTop / this.itemHeight())
    if (index === this.index) return
    this.index = index
    this.view()?.turned()
  }
}

export class WxPickerView extends BuiltIn {
  constructor() {
    super()
    insides(this, VIEW_CSS, '<div class="columns"><slot></slot></div>')
  }

  /** A column stands on another item. */
  turned(): void {
    const value = this.columns().map(({ index }) => index)
    this.model('value', value)
    this.emit('change', { value })
  }

  picking(event: 'pickstart' | 'pickend'): void {
    this.emit(event)
  }

  protected override connected(): void {
    this.place()
  }

  protected override changed(): void {
    this.place()
  }

  private columns(): WxPickerViewColumn[] {
    return [...this.querySelectorAll<WxPickerViewColumn>('wx-picker-view-column')]
  }

  private place(): void {
    nextFrame(() => {
      const value = this.property('value')
      const style = this.text('indicatorStyle')
      this.columns().forEach((column, at) => {
        column.arrange(style)
        if (Array.isArray(value)) column.turnTo(Number(value[at]) || 0, 'instant')
      })
    })
  }
}
