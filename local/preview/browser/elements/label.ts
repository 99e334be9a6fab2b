import { dispatch, nodeAt } from '../engine/dispatch'
import { BuiltIn } from './builtIn'

const LABELLED = 'wx-button, wx-checkbox, wx-radio, wx-switch, wx-input, wx-textarea'

/** Taps on a label are taps on what it labels: the element that `for` names, or the first inside. */
export class WxLabel extends BuiltIn {
  protected override begin(): void {
    this.__wxElement?.addListener('tap', (event) => {
      const target = this.labelled()
      const tapped = event.target.$$ as unknown
      if (target === undefined || (tapped instanceof Node && target.contains(tapped))) return
      const node = nodeAt(target)
      if ('focusInside' in target) (target as { focusInside(): void }).focusInside()
      else if (node !== undefined) dispatch(node, 'tap', event.detail)
    })
  }

  private labelled(): HTMLElement | undefined {
    const name = this.text('for')
    const found =
      name === ''
        ? this.querySelector<HTMLElement>(LABELLED)
        : this.closest('wx-page')?.querySelector<HTMLElement>(`#${CSS.escape(name)}`)
    return found ?? undefined
  }
}
