import { session } from '../store/session'

/** What a page may offer to its frame. */
interface FramedPage {
  readonly is: string
  setData(change: { readonly rootClass: string }): void
  /** Says the page's words anew, title included. */
  say?: () => void
  getTabBar?: () => unknown
}

interface TabBar {
  show(route: string): void
}

/** In which language and type size a page last spoke. */
const spoken = new WeakMap<object, string>()

function frame(page: FramedPage): void {
  const { locale, largeType } = session()
  const manner = `${locale} ${largeType ? 'large' : 'standard'}`
  if (spoken.get(page) !== manner) {
    spoken.set(page, manner)
    page.setData({ rootClass: largeType ? 'large' : '' })
    page.say?.()
  }
  const tabBar = page.getTabBar?.()
  if (isTabBar(tabBar)) tabBar.show(page.is)
}

function isTabBar(value: unknown): value is TabBar {
  return typeof value === 'object' && value !== null && 'show' in value && typeof value.show === 'function'
}

/**
 * What every page shares: `rootClass` for the large type, `say()` called at first and whenever language or type size
 * changed while it was not looked at, and its place in the tab bar.
 */
export const pageFrame = Behavior({
  data: { rootClass: '' },
  lifetimes: {
    attached() {
      frame(this)
    },
  },
  pageLifetimes: {
    show() {
      frame(this)
    },
  },
})
