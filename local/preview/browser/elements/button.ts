import type { OpenTypeButton } from '../host'
import { BuiltIn } from './builtIn'
import { phoneHost } from './context'
import { formOf } from './formControl'
import { installHover } from './hover'

export class WxButton extends BuiltIn {
  protected override begin(): void {
    this.setRole('button')
    installHover(this, { startMs: 20, stayMs: 70, defaultClass: 'button-hover' })
    this.onTap(() => {
      this.tapped()
    })
  }

  protected override changed(name: string): void {
    if (name === 'disabled') this.ariaDisabled = this.flag('disabled') ? 'true' : null
  }

  private tapped(): void {
    if (this.flag('disabled')) return
    const type = this.text('formType')
    if (type === 'submit') formOf(this)?.submit()
    if (type === 'reset') formOf(this)?.reset()
    const openType = this.text('openType')
    if (openType !== '') this.open(openType)
  }

  private open(openType: string): void {
    const host = phoneHost()
    const act = host.openTypes.get(openType)
    if (act === undefined) host.phone.missing(`button open-type="${openType}"`)
    else act(this.asOpenType(openType))
  }

  private asOpenType(openType: string): OpenTypeButton {
    const node = this.__wxElement
    return {
      openType,
      attributes: Object.fromEntries(
        this.getAttributeNames().map((name) => [
          name.replace(/-(\w)/g, (_all, x: string) => x.toUpperCase()),
          node?.getAttribute(name),
        ]),
      ),
      dataset: (node?.dataset as Readonly<Record<string, unknown>> | undefined) ?? {},
      emit: (event, detail) => {
        this.emit(event, detail)
      },
    }
  }
}
