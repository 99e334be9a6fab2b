import { BuiltIn } from './builtIn'
import type { FormControl } from './formControl'

export class WxSwitch extends BuiltIn implements FormControl {
  private readonly track = document.createElement('span')
  private on = false
  private initial = false

  formName(): string {
    return this.text('name')
  }

  formValue(): boolean {
    return this.on
  }

  formReset(): void {
    this.set(this.initial)
  }

  protected override begin(): void {
    this.track.className = 'phone-switch-track'
    this.setRole(this.text('type') === 'checkbox' ? 'checkbox' : 'switch')
    this.append(this.track)
    this.initial = this.flag('checked')
    this.set(this.initial)
    this.onTap(() => {
      if (this.flag('disabled')) return
      this.set(!this.on)
      this.model('checked', this.on)
      this.emit('change', { value: this.on })
    })
  }

  protected override changed(name: string): void {
    if (name === 'checked') this.set(this.flag('checked'))
    if (name === 'color') this.style.setProperty('--choice', this.text('color'))
  }

  private set(on: boolean): void {
    this.on = on
    this.setState('aria-checked', String(on))
    this.classList.toggle('phone-checked', on)
  }
}
