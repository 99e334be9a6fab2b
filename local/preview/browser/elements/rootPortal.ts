import { BuiltIn } from './builtIn'

/** Lifts what is inside above everything else of the page, out of whatever cuts it off. */
export class WxRootPortal extends BuiltIn {
  private readonly portal = document.createElement('div')

  override appendChild<T extends Node>(node: T): T {
    return this.portal.appendChild(node)
  }

  override insertBefore<T extends Node>(node: T, before: Node | null): T {
    return this.portal.insertBefore(node, before)
  }

  override removeChild<T extends Node>(node: T): T {
    return this.portal.removeChild(node)
  }

  override replaceChild<T extends Node>(node: Node, old: T): T {
    return this.portal.replaceChild(node, old)
  }

  protected override connected(): void {
    const lifted = this.property('enable') === undefined || this.flag('enable')
    const page = lifted ? this.closest('wx-page') : null
    if (page === null) super.appendChild(this.portal)
    else page.append(this.portal)
  }

  protected override disconnected(): void {
    this.portal.remove()
  }
}
