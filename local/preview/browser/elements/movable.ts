import { BuiltIn } from './builtIn'
import { followDrag } from './drag'

export class WxMovableView extends BuiltIn {
  private at = { x: 0, y: 0 }
  private from = { x: 0, y: 0 }

  protected override begin(): void {
    followDrag(this, () => this.axis(), {
      start: () => {
        this.from = { ...this.at }
        return this.text('direction', 'none') !== 'none' && !this.flag('disabled')
      },
      move: (x, y) => {
        const direction = this.text('direction')
        this.moveTo(
          this.from.x + (direction === 'vertical' ? 0 : x),
          this.from.y + (direction === 'horizontal' ? 0 : y),
          'touch',
        )
      },
      end: () => undefined,
    })
    this.moveTo(this.number('x', 0), this.number('y', 0), '')
  }

  protected override changed(name: string): void {
    if ((name === 'x' || name === 'y') && this.isConnected)
      this.moveTo(this.number('x', 0), this.number('y', 0), '')
  }

  private axis(): 'x' | 'y' | 'both' {
    const direction = this.text('direction')
    return direction === 'horizontal' ? 'x' : direction === 'vertical' ? 'y' : 'both'
  }

  private moveTo(x: number, y: number, source: string): void {
    const area = this.closest('wx-movable-area')
    const clamp = (value: number, room: number): number =>
      this.flag('outOfBounds') ? value : Math.max(Math.min(0, room), Math.min(Math.max(0, room), value))
    this.at = {
      x: clamp(x, (area?.clientWidth ?? 0) - this.offsetWidth),
      y: clamp(y, (area?.clientHeight ?? 0) - this.offsetHeight),
    }
    this.style.transform = `translate(${this.at.x}px, ${this.at.y}px)`
    this.emit('change', { ...this.at, source })
  }
}
