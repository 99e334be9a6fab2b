import { BuiltIn } from './builtIn'
import { installHover } from './hover'

export class WxView extends BuiltIn {
  protected override begin(): void {
    installHover(this, { startMs: 50, stayMs: 400, defaultClass: 'none' })
  }
}
