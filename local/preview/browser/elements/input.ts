import { TextField } from './textField'

const MODES: Readonly<Record<string, string>> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  tel: 'tel',
}

export class WxInput extends TextField {
  protected readonly field = document.createElement('input')

  protected override begin(): void {
    super.begin()
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return
      this.emit('confirm', { value: this.field.value })
      if (!this.flag('confirmHold')) this.field.blur()
    })
  }

  protected override refresh(): void {
    const type = this.text('type', 'text')
    this.field.type = this.flag('password') || type === 'safe-password' ? 'password' : 'text'
    this.field.inputMode = MODES[type] ?? 'text'
    this.field.enterKeyHint = this.text('confirmType', 'done')
    super.refresh()
  }

  /** A number pad has no other keys. */
  protected override accepted(value: string): string {
    const type = this.text('type', 'text')
    if (type === 'number') return value.replace(/\D/g, '')
    if (type === 'digit') return value.replace(/[^\d.]/g, '')
    if (type === 'idcard') return value.replace(/[^\dXx]/g, '')
    return value
  }
}
