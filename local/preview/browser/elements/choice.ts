import { BuiltIn } from './builtIn'
import type { FormControl } from './formControl'

/** What checkbox and radio share: a mark that is on or off, in a group or alone. */
export abstract class Choice extends BuiltIn {
  protected readonly mark = document.createElement('span')
  checked = false

  protected constructor(private readonly kind: 'checkbox' | 'radio') {
    super()
    this.mark.className = 'phone-choice-mark'
  }

  value(): string {
    return this.text('value')
  }

  setChecked(checked: boolean): void {
    this.checked = checked
    this.setState('aria-checked', String(checked))
    this.classList.toggle('phone-checked', checked)
  }

  protected override begin(): void {
    this.setRole(this.kind)
    this.prepend(this.mark)
    this.setChecked(this.flag('checked'))
    this.onTap(() => {
      if (!this.flag('disabled')) this.tapped()
    })
  }

  protected override changed(name: string): void {
    if (name === 'checked') this.setChecked(this.flag('checked'))
    if (name === 'color') this.style.setProperty('--choice', this.text('color'))
  }

  protected abstract tapped(): void
}

/** What the two kinds of groups share. */
export abstract class ChoiceGroup extends BuiltIn implements FormControl {
  private initial: readonly boolean[] = []

  formName(): string {
    return this.text('name')
  }

  abstract formValue(): unknown

  formReset(): void {
    this.choices().forEach((choice, index) => {
      choice.setChecked(this.initial[index] ?? false)
    })
  }

  /** One of its members was tapped and has its new state. */
  told(): void {
    this.emit('change', { value: this.formValue() })
  }

  choices(): Choice[] {
    return [...this.querySelectorAll('*')].filter((each) => each instanceof Choice)
  }

  protected override begin(): void {
    queueMicrotask(() => {
      this.initial = this.choices().map(({ checked }) => checked)
    })
  }
}
