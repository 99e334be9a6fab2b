import { runAnimation, type ExportedAnimation } from '../api/animation'
import { dispatch } from '../engine/dispatch'
import { WxElement } from '../engine/element'

/** Base of what WeChat brings along: attributes with their values as the template gave them, and events. */
export class BuiltIn extends WxElement {
  private readonly values = new Map<string, unknown>()
  private readonly models = new Map<string, (value: unknown) => void>()
  private begun = false

  override setAttribute(name: string, value: string): void {
    const given =
      this.__wxElement === undefined || name === 'style' ? value : this.__wxElement.getAttribute(name)
    // The engine writes nothing as an empty text; an attribute that is there would hold.
    if (given === undefined || given === null) super.removeAttribute(name)
    else super.setAttribute(name, value)
    if (name !== 'style') this.keep(name, given)
  }

  override removeAttribute(name: string): void {
    super.removeAttribute(name)
    this.keep(name, false)
  }

  bindModel(attribute: string, listener: ((value: unknown) => void) | null): void {
    if (listener === null) this.models.delete(camel(attribute))
    else this.models.set(camel(attribute), listener)
  }

  connectedCallback(): void {
    if (!this.begun) {
      this.begun = true
      this.begin()
    }
    this.connected()
  }

  disconnectedCallback(): void {
    this.disconnected()
  }

  /** Value of an attribute, by its name in camel case. */
  property(name: string): unknown {
    return this.values.get(name)
  }

  protected text(name: string, absent = ''): string {
    const value = this.values.get(name)
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : absent
  }

  /** Whether an attribute holds: there, and not `false`. An empty one holds, as `<input disabled />` says. */
  protected flag(name: string, absent = false): boolean {
    const value = this.values.get(name)
    if (value === undefined || value === null) return absent
    return value === '' || Boolean(value)
  }

  protected number(name: string, absent: number): number {
    const value = this.values.get(name)
    if (value === undefined || value === null || value === '' || typeof value === 'boolean') return absent
    const number = Number(value)
    return Number.isFinite(number) ? number : absent
  }

  /** Sends an event to what the template binds. */
  protected emit(type: string, detail: unknown = {}): void {
    if (this.__wxElement !== undefined) dispatch(this.__wxElement, type, detail)
  }

  /** Writes to the data that a `model:` binding names. */
  protected model(name: string, value: unknown): void {
    this.values.set(name, value)
    this.models.get(name)?.(value)
  }

  /** Says what the element is to who cannot see it; what the template says of it comes first. */
  protected setRole(role: string): void {
    if (!this.hasAttribute('role')) WxElement.prototype.setAttribute.call(this, 'role', role)
  }

  protected setState(name: string, value: string): void {
    WxElement.prototype.setAttribute.call(this, name, value)
  }

  protected onTap(act: () => void): void {
    this.__wxElement?.addListener('tap', act)
  }

  /** Runs once, when the element is first on a page. */
  protected begin(): void {
    // Elements that need it do something here.
  }

  protected connected(): void {
    // Elements that need it do something here.
  }

  protected disconnected(): void {
    // Elements that need it do something here.
  }

  /** An attribute has a new value. */
  protected changed?(name: string): void

  private keep(name: string, value: unknown): void {
    const key = camel(name)
    this.values.set(key, value)
    if (key === 'animation' && isAnimation(value)) runAnimation(this, value)
    this.changed?.(key)
  }
}

function isAnimation(value: unknown): value is ExportedAnimation {
  return typeof value === 'object' && value !== null && 'actions' in value
}

export function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())
}
