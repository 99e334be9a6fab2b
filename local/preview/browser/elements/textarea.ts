import { TextField } from './textField'

export class WxTextarea extends TextField {
  protected readonly field = document.createElement('textarea')

  protected override begin(): void {
    super.begin()
    this.grow()
    this.field.addEventListener('keydown', (event) => {
      const confirms = !['return', ''].includes(this.text('confirmType', 'return'))
      if (event.key !== 'Enter' || event.isComposing || !confirms) return
      event.preventDefault()
      this.emit('confirm', { value: this.field.value })
    })
  }

  protected override typed(): void {
    super.typed()
    this.grow()
  }

  protected override changed(name: string): void {
    super.changed(name)
    if (name === 'value' || name === 'autoHeight') this.grow()
  }

  private grow(): void {
    if (!this.field.isConnected) return
    const auto = this.flag('autoHeight')
    this.classList.toggle('phone-auto-height', auto)
    if (!auto) return
    this.field.style.height = 'auto'
    const height = this.field.scrollHeight
    this.field.style.height = `${height}px`
    this.emit('linechange', { height, lineCount: this.field.value.split('\n').length })
  }
}
