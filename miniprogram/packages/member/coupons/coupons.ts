import { asApiError, call } from '../../../api/client'
import { RequestIds } from '../../../api/requestId'
import { pageFrame } from '../../../behaviors/pageFrame'
import { emptyScreen, fillScreen } from '../../../behaviors/screen'
import { openPage, titlePage } from '../../../platform/navigation'
import { perPage } from '../../../store/perPage'
import { learnClock, serviceNow } from '../../../store/session'
import { Guard } from '../../../timing/guard'
import { errorText, text, words } from '../../../text/text'
import { firstShelf, offerOf, shelfTabs, shelves, ticketOf, type Shelf, type Ticket } from './model'

const couponsWords = () =>
  words({ loading: 'common.loading', rules: 'coupons.rules', seeClaimable: 'coupons.seeClaimable' })

interface Shown {
  readonly shownAt: number
  readonly tickets: readonly Ticket[]
}

interface Busy {
  setData(change: { readonly busy: boolean }): void
}
class Companion {
  claimable = 0
  readonly requestIds = new RequestIds()
  readonly guard: Guard
  constructor(page: Busy) {
    this.guard = new Guard((busy) => {
      page.setData({ busy })
    })
  }
}
const companionOf = perPage((page: Busy) => new Companion(page))

/** The member's coupons on four shelves: to use, to take, used, lapsed (H1, H3–H4). */
Component({
  behaviors: [pageFrame],
  data: {
    ...emptyScreen<Shown>(),
    words: couponsWords(),
    shelf: firstShelf(),
    tabs: [] as ReturnType<typeof shelfTabs>,
    none: '',
    busy: false,
    done: '',
    problem: '',
  },
  methods: {
    /** A way from elsewhere may name the shelf. */
    async onLoad(query: Readonly<Record<string, string | undefined>>) {
      const wanted = shelves.find((shelf) => shelf === query['shelf'])
      if (wanted !== undefined) this.setData({ shelf: wanted })
      await this.load()
    },
    say() {
      titlePage(text('coupons.title'))
      this.setData({ words: couponsWords() })
      this.sayTabs()
    },
    sayTabs() {
      const { shelf } = this.data
      const tabs = shelfTabs(shelf, companionOf(this).claimable)
      this.setData({ tabs, none: text(`coupons.none.${shelf}`) })
    },
    async load() {
      const { shelf } = this.data
      await fillScreen(this, async () => {
        const tickets = await this.read(shelf)
        return { shownAt: serviceNow(), tickets: this.data.shelf === shelf ? tickets : [] }
      })
      this.sayTabs()
    },
    async read(shelf: Shelf): Promise<Ticket[]> {
      if (shelf === 'used' || shelf === 'lapsed') {
        const { coupons } = await call('coupon', 'list', { state: shelf })
        return coupons.map((coupon) => ticketOf(coupon, serviceNow()))
      }
      const { coupons, claimable, at } = await call('coupon', 'open', {})
      learnClock(at)
      companionOf(this).claimable = claimable.length
      return shelf === 'usable' ? coupons.map((coupon) => ticketOf(coupon, at)) : claimable.map(offerOf)
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    onRetry() {
      this.setData({ phase: 'loading' })
      void this.load()
    },
    async onShelf(event: WechatMiniprogram.TouchEvent) {
      const chosen = shelves.find((shelf) => shelf === event.currentTarget.dataset['shelf'])
      if (chosen !== undefined) await this.show(chosen)
    },
    async show(shelf: Shelf) {
      if (shelf === this.data.shelf) return
      this.setData({ shelf, phase: 'loading', view: null, stale: '', problem: '', done: '' })
      this.sayTabs()
      await this.load()
    },
    async onSeeClaimable() {
      await this.show('claimable')
    },
    async onAct(event: WechatMiniprogram.CustomEvent) {
      const id = String(event.currentTarget.dataset['id'])
      const ticket = this.data.view?.tickets.find((one) => one.id === id)
      if (ticket === undefined) return
      if (this.data.shelf === 'claimable') await this.claim(id)
      else if (ticket.orderId !== '') openPage(`/packages/order/detail/detail?orderId=${ticket.orderId}`)
      else openPage('/packages/fuel/fuelling/fuelling')
    },
    async claim(templateId: string) {
      const { requestIds, guard } = companionOf(this)
      await guard.run(async () => {
        this.setData({ problem: '', done: '' })
        try {
          await call('coupon', 'claim', { templateId, requestId: requestIds.for(templateId) })
          requestIds.done()
          this.setData({ done: text('coupons.claimed') })
        } catch (reason) {
          this.setData({ problem: errorText(asApiError(reason)) })
        }
        await this.load()
      })
    },
  },
})
