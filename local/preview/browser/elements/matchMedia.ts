import { writeQuery } from '../api/mediaQuery'
import { BuiltIn } from './builtIn'

const NAMES = ['minWidth', 'maxWidth', 'width', 'minHeight', 'maxHeight', 'height'] as const

export class WxMatchMedia extends BuiltIn {
  private query: MediaQueryList | undefined
  private readonly apply = (): void => {
    this.hidden = this.query?.matches === false
  }

  protected override connected(): void {
    const descriptor = Object.fromEntries(
      NAMES.filter((name) => this.property(name) !== undefined).map((name) => [name, this.number(name, 0)]),
    )
    const orientation = this.text('orientation')
    this.query = window.matchMedia(
      writeQuery(orientation === '' ? descriptor : { ...descriptor, orientation }),
    )
    this.query.addEventListener('change', this.apply)
    this.apply()
  }

  protected override disconnected(): void {
    this.query?.removeEventListener('change', this.apply)
  }
}
