import { BuiltIn } from './builtIn'
import { followDrag } from './drag'
import type { FormControl } from './formControl'
import { insides, part } from './shadow'

const CSS = `
  :host { display: block; margin: 10px 18px; touch-action: pan-y; }
  .row { display: flex; align-items: center; gap: 12px; min-height: 28px; }
  .track { position: relative; flex: 1; height: 2px; border-radius: 2px; background: var(--track, #e9e9e9); }
  .done { position: absolute; inset: 0 auto 0 0; background: var(--done, #1aad19); }
  .handle { position: absolute; top: 50%; width: var(--handle-size, 28px); height: var(--handle-size, 28px); border-radius: 50%; background: var(--handle, #fff); box-shadow: 0 0 4px rgba(0, 0, 0, .2); transform: translate(-50%, -50%); }
  .value { min-width: 3ch; color: #888; font-size: 14px; text-align: right; }`

export class WxSlider extends BuiltIn implements FormControl {
  private readonly root = insides(
    this,
    CSS,
    '<div class="row"><div class="track"><div class="done"></div><div class="handle"></div></div><span class="value"></span></div>',
  )
  private value = 0
  private from = 0
  private initial = 0

  constructor() {
    super()
    followDrag(this, () => 'x', {
      start: () => !this.flag('disabled'),
      move: (x) => {
        this.drag(x)
        this.emit('changing', { value: this.value })
      },
      end: (x) => {
        this.drag(x)
        this.from = this.value
        this.finish()
      },
    })
  }

  formName(): string {
    return this.text('name')
  }

  formValue(): number {
    return this.value
  }

  formReset(): void {
    this.set(this.initial)
  }

  protected override begin(): void {
    this.addEventListener('click', (event) => {
      if (this.flag('disabled')) return
      const track = part(this.root, '.track').getBoundingClientRect()
      this.set(this.min() + ((event.clientX - track.left) / track.width) * (this.max() - this.min()))
      this.finish()
    })
    this.setRole('slider')
    this.initial = this.number('value', this.min())
    this.set(this.initial)
  }

  protected override changed(name: string): void {
    const style = this.style
    if (name === 'backgroundColor') style.setProperty('--track', this.text(name))
    if (name === 'activeColor') style.setProperty('--done', this.text(name))
    if (name === 'blockColor') style.setProperty('--handle', this.text(name))
    if (name === 'blockSize') style.setProperty('--handle-size', `${this.number(name, 28)}px`)
    if (this.isConnected) this.set(this.number('value', this.min()))
  }

  private min(): number {
    return this.number('min', 0)
  }

  private max(): number {
    return this.number('max', 100)
  }

  private drag(x: number): void {
    const width = part(this.root, '.track').clientWidth
    this.set(this.from + (x / width) * (this.max() - this.min()), false)
  }

  private set(value: number, settled = true): void {
    const step = this.number('step', 1)
    const stepped = this.min() + Math.round((value - this.min()) / step) * step
    this.value = Math.max(this.min(), Math.min(this.max(), stepped))
    if (settled) this.from = this.value
    const share = (this.value - this.min()) / (this.max() - this.min())
    part(this.root, '.done').style.width = `${share * 100}%`
    part(this.root, '.handle').style.left = `${share * 100}%`
    part(this.root, '.value').textContent = this.flag('showValue') ? String(this.value) : ''
    part(this.root, '.value').hidden = !this.flag('showValue')
    this.setState('aria-valuenow', String(this.value))
  }

  private finish(): void {
    this.model('value', this.value)
    this.emit('change', { value: this.value })
  }
}
