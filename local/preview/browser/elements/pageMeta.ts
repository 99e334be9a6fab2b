import { BuiltIn } from './builtIn'
import { phoneHost } from './context'

type Settings = Readonly<Record<string, unknown>>

/** `page-meta` and `navigation-bar`: settings of the page that its template computes. */
export class WxPageMeta extends BuiltIn {
  protected override connected(): void {
    this.apply()
  }

  protected override changed(): void {
    if (this.isConnected) this.apply()
  }

  private apply(): void {
    const page = this.closest<HTMLElement>('wx-page')
    if (page === null) return
    const style = this.text('pageStyle')
    if (style !== '') page.setAttribute('style', style)
    if (this.text('rootFontSize') !== '') page.style.fontSize = this.text('rootFontSize')
    if (this.property('backgroundColor') !== undefined)
      this.call('setBackgroundColor', { backgroundColor: this.text('backgroundColor') })
    if (this.property('scrollTop') !== undefined)
      this.call('pageScrollTo', { scrollTop: Number.parseFloat(this.text('scrollTop')), duration: 0 })
  }

  private call(name: string, settings: Settings): void {
    const act = phoneHost().wx()[name]
    if (typeof act === 'function') Reflect.apply(act, undefined, [settings])
  }
}

export class WxNavigationBar extends BuiltIn {
  protected override connected(): void {
    this.apply()
  }

  protected override changed(): void {
    if (this.isConnected) this.apply()
  }

  private apply(): void {
    const wx = phoneHost().wx()
    const call = (name: string, settings: Settings): void => {
      const act = wx[name]
      if (typeof act === 'function') Reflect.apply(act, undefined, [settings])
    }
    if (this.property('title') !== undefined) call('setNavigationBarTitle', { title: this.text('title') })
    if (this.text('frontColor') !== '' || this.text('backgroundColor') !== '')
      call('setNavigationBarColor', {
        frontColor: this.text('frontColor', '#000000'),
        backgroundColor: this.text('backgroundColor', '#ffffff'),
      })
    if (this.property('loading') !== undefined)
      call(this.flag('loading') ? 'showNavigationBarLoading' : 'hideNavigationBarLoading', {})
  }
}
