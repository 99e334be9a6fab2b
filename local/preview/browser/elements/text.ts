import { BuiltIn } from './builtIn'

const SPACES: Readonly<Record<string, string>> = { nbsp: 'pre-wrap', ensp: 'pre-wrap', emsp: 'pre-wrap' }

export class WxText extends BuiltIn {
  protected override changed(name: string): void {
    if (name === 'space') this.style.whiteSpace = SPACES[this.text('space')] ?? ''
    if (name === 'userSelect' || name === 'selectable')
      this.classList.toggle('phone-selectable', this.flag('userSelect') || this.flag('selectable'))
  }
}
