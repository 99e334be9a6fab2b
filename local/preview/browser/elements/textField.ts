import { BuiltIn } from './builtIn'
import { scopedClasses } from './classes'
import type { FormControl } from './formControl'

type Field = HTMLInputElement | HTMLTextAreaElement

/** What input and textarea share. The browser's own field is inside, and takes its looks from the element around. */
export abstract class TextField extends BuiltIn implements FormControl {
  protected abstract readonly field: Field
  private readonly placeholder = document.createElement('div')
  private initial: string | undefined
  private composing = false

  formName(): string {
    return this.text('name')
  }

  formValue(): string {
    return this.field.value
  }

  formReset(): void {
    this.setValue(this.initial ?? '')
  }

  focusInside(): void {
    if (!this.flag('disabled')) this.field.focus()
  }

  protected override begin(): void {
    const { field } = this
    field.className = 'phone-field'
    this.placeholder.className = 'phone-placeholder'
    this.placeholder.setAttribute('aria-hidden', 'true')
    this.append(this.placeholder, field)
    this.initial ??= this.text('value')
    field.addEventListener('compositionstart', () => {
      this.composing = true
    })
    field.addEventListener('compositionend', () => {
      this.composing = false
      this.typed()
    })
    field.addEventListener('input', () => {
      if (!this.composing) this.typed()
    })
    field.addEventListener('focus', () => {
      this.emit('focus', { value: field.value, height: 0 })
    })
    field.addEventListener('blur', () => {
      this.emit('blur', { value: field.value, cursor: this.cursor() })
    })
    this.refresh()
    if (this.flag('focus') || this.flag('autoFocus'))
      queueMicrotask(() => {
        field.focus()
      })
  }

  protected override changed(name: string): void {
    const { field } = this
    if (name === 'value') this.setValue(this.text('value'))
    else if (name === 'focus') this.setFocus(this.flag('focus'))
    else if (name === 'cursor' || name === 'selectionStart' || name === 'selectionEnd') this.select()
    else if (field.isConnected) this.refresh()
  }

  /** The longest text the field takes; -1 is without end. */
  protected limit(): number {
    return this.number('maxlength', 140)
  }

  protected refresh(): void {
    const { field } = this
    field.disabled = this.flag('disabled')
    const limit = this.limit()
    if (limit >= 0) field.maxLength = limit
    else field.removeAttribute('maxlength')
    const hint = this.text('placeholder')
    field.setAttribute('aria-label', this.getAttribute('aria-label') ?? hint)
    this.placeholder.textContent = hint
    this.placeholder.className = [
      'phone-placeholder',
      ...scopedClasses(this.__wxElement, this.text('placeholderClass')),
    ].join(' ')
    this.placeholder.style.cssText = this.text('placeholderStyle')
    this.showHint()
  }

  protected typed(): void {
    const { field } = this
    const value = this.accepted(field.value)
    if (value !== field.value) field.value = value
    this.showHint()
    this.model('value', value)
    this.emit('input', { value, cursor: this.cursor(), keyCode: 0 })
  }

  /** What of a typed text the field takes. */
  protected accepted(value: string): string {
    return value
  }

  protected cursor(): number {
    return this.field.selectionStart ?? this.field.value.length
  }

  private setValue(value: string): void {
    if (this.field.value !== value) this.field.value = value
    this.showHint()
  }

  private showHint(): void {
    this.placeholder.hidden = this.field.value !== ''
  }

  private setFocus(focus: boolean): void {
    if (!this.field.isConnected) return
    if (focus) this.field.focus()
    else if (document.activeElement === this.field) this.field.blur()
  }

  private select(): void {
    const cursor = this.number('cursor', -1)
    const start = this.number('selectionStart', cursor)
    const end = this.number('selectionEnd', cursor)
    if (start >= 0 && end >= 0 && this.field.type !== 'number') this.field.setSelectionRange(start, end)
  }
}
