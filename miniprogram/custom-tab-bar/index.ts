import { openPage } from '../platform/navigation'
import { session } from '../store/session'
import { text } from '../text/text'
import { tabs } from './tabs'

/** The bar under the tab pages, in the language and type size of this visit. */
Component({
  data: {
    rootClass: '',
    selected: '',
    before: [] as ReturnType<typeof tabItems>,
    after: [] as ReturnType<typeof tabItems>,
    fuel: '',
  },
  methods: {
    /** Told by a tab page when it is shown. */
    show(route: string) {
      const items = tabItems()
      this.setData({
        rootClass: session().largeType ? 'large' : '',
        selected: route,
        before: items.slice(0, 2),
        after: items.slice(2),
        fuel: text('tab.fuel'),
      })
    },
    onTab(event: WechatMiniprogram.TouchEvent) {
      void wx.switchTab({ url: `/${String(event.currentTarget.dataset['route'])}` })
    },
    onFuel() {
      openPage('/packages/fuel/fuelling/fuelling')
    },
  },
})

function tabItems() {
  return tabs.map((tab) => ({ route: tab.route, icon: tab.icon, text: text(tab.text) }))
}
