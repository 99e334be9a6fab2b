import { BuiltIn } from './builtIn'
import { insides, part } from './shadow'

const CSS = `
  :host { display: flex; align-items: center; width: 100%; }
  .track { flex: 1; background: var(--track, #ebebeb); height: var(--stroke, 6px); border-radius: var(--round, 0); overflow: hidden; }
  .done { height: 100%; background: var(--done, #09bb07); }
  .info { margin-left: 15px; font-size: var(--info, 16px); }`

export class WxProgress extends BuiltIn {
  private readonly root = insides(
    this,
    CSS,
    '<div class="track"><div class="done"></div></div><span class="info"></span>',
  )

  protected override connected(): void {
    this.draw()
  }

  protected override changed(): void {
    this.draw()
  }

  private draw(): void {
    const percent = Math.max(0, Math.min(100, this.number('percent', 0)))
    const variables = {
      '--track': this.text('backgroundColor'),
      '--done': this.text('activeColor') || this.text('color'),
      '--stroke': length(this.text('strokeWidth')),
      '--round': length(this.text('borderRadius')),
      '--info': length(this.text('fontSize')),
    }
    for (const [name, value] of Object.entries(variables)) this.style.setProperty(name, value || null)
    const done = part(this.root, '.done')
    done.style.transition = this.flag('active')
      ? `width ${percent * this.number('duration', 30)}ms linear`
      : 'none'
    done.style.width = `${percent}%`
    part(this.root, '.info').textContent = this.flag('showInfo') ? `${percent}%` : ''
    part(this.root, '.info').hidden = !this.flag('showInfo')
  }
}

function length(text: string): string {
  return /^[\d.]+$/.test(text) ? `${text}px` : text
}
