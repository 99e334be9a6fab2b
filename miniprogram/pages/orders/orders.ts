import { asApiError, call } from '../../api/client'
import { pageFrame } from '../../behaviors/pageFrame'
import { businessMonth, type OrderSummaryView } from '../../lib/core'
import { openPage, titlePage } from '../../platform/navigation'
import { perPage } from '../../store/perPage'
import { serviceNow } from '../../store/session'
import { errorText, type Failure, failureText, text } from '../../text/text'
import {
  emptyText,
  filters,
  filterTabs,
  type Listed,
  type MonthSection,
  monthText,
  ordersWords,
  pickOf,
  sections,
} from './model'
import { cleanSearch, everything, inputOf, isNarrowed, type Wish } from './wish'

/** What is loaded; a new wish begins anew, and answers to an older one are dropped. */
interface Companion {
  wish: Wish
  run: number
  orders: readonly OrderSummaryView[]
  months: Listed['months']
  products: Listed['products']
  vehicles: Listed['vehicles']
  cursor: string | null
}

const companionOf = perPage((): Companion => ({
  wish: everything,
  run: 0,
  orders: [],
  months: [],
  products: [],
  vehicles: [],
  cursor: null,
}))

Component({
  behaviors: [pageFrame],
  data: {
    words: ordersWords(),
    tabs: [] as ReturnType<typeof filterTabs>,
    /** loading, guest, ready or failed. */
    phase: 'loading',
    filter: 'all',
    search: '',
    month: { value: '', text: '' },
    fuel: pickOf('', [], ''),
    vehicle: pickOf('', [], ''),
    sections: [] as MonthSection[],
    empty: null as ReturnType<typeof emptyText> | null,
    failure: null as Failure | null,
    /** Under the list: there is more, more is coming, it could not come, or that was all. */
    tail: '',
    stale: '',
  },
  methods: {
    say() {
      titlePage(text('tab.orders'))
      this.setData({ words: ordersWords(), tabs: filterTabs() })
      this.showWish()
      if (this.data.phase === 'ready') this.show()
    },
    /** Also after coming back from an order: it may have changed. */
    onShow() {
      void this.begin()
    },
    async onPullDownRefresh() {
      await this.begin()
      await wx.stopPullDownRefresh()
    },
    async onReachBottom() {
      await this.more()
    },
    /** The first page of what is wished for. */
    async begin() {
      const companion = companionOf(this)
      companion.run += 1
      const { run, wish } = companion
      try {
        const answer = await call('order', 'list', inputOf(wish, null))
        if (run !== companion.run) return
        const { orders, months, nextCursor } = answer
        Object.assign(companion, { orders, months, cursor: nextCursor })
        if (answer.products.length > 0) companion.products = answer.products
        companion.vehicles = answer.vehicles
        this.setData({ phase: 'ready', failure: null, stale: '' })
        this.showWish()
        this.show()
      } catch (reason) {
        if (run === companion.run) this.fail(reason)
      }
    },
    async more() {
      const companion = companionOf(this)
      const { run, wish, cursor } = companion
      if (cursor === null || this.data.tail === 'loading') return
      this.setData({ tail: 'loading' })
      try {
        const answer = await call('order', 'list', inputOf(wish, cursor))
        if (run !== companion.run) return
        companion.orders = [...companion.orders, ...answer.orders]
        const known = new Set(companion.months.map(({ month }) => month))
        companion.months = [...companion.months, ...answer.months.filter(({ month }) => !known.has(month))]
        companion.cursor = answer.nextCursor
        this.show()
      } catch {
        if (run === companion.run) this.setData({ tail: 'failed' })
      }
    },
    fail(reason: unknown) {
      const error = asApiError(reason)
      if (error.forMembers) {
        this.setData({ phase: 'guest', sections: [], failure: null })
      } else if (this.data.phase === 'ready') this.setData({ stale: errorText(error) })
      else this.setData({ phase: 'failed', failure: failureText(error) })
    },
    show() {
      const { orders, months, cursor, wish } = companionOf(this)
      this.setData({
        sections: sections(orders, months, businessMonth, serviceNow()),
        empty: orders.length === 0 ? emptyText(isNarrowed(wish)) : null,
        tail: cursor === null && orders.length > 5 ? 'end' : '',
      })
    },
    showWish() {
      const { wish, products, vehicles } = companionOf(this)
      const fuels = products.map(({ productId: id, grade: name }) => ({ id, name }))
      const own = vehicles.map(({ vehicleId: id, plateHint, name }) => ({
        id,
        name: `${plateHint} ${name}`.trim(),
      }))
      this.setData({
        filter: wish.filter,
        search: wish.search,
        month: {
          value: wish.month,
          text: wish.month === '' ? text('orders.allMonths') : monthText(wish.month),
        },
        fuel: pickOf(text('orders.allFuels'), fuels, wish.productId),
        vehicle: pickOf(text('orders.allVehicles'), own, wish.vehicleId),
      })
    },
    want(change: Partial<Wish>) {
      const companion = companionOf(this)
      companion.wish = { ...companion.wish, search: '', ...change }
      this.showWish()
      this.setData({ phase: this.data.phase === 'guest' ? 'guest' : 'loading', tail: '' })
      void this.begin()
    },
    onFilter(event: WechatMiniprogram.TouchEvent) {
      const filter = filters.find((one) => one === event.currentTarget.dataset['filter'])
      if (filter !== undefined && filter !== this.data.filter) this.want({ filter })
    },
    onMonth(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.want({ month: event.detail.value.slice(0, 7) })
    },
    onFuel(event: WechatMiniprogram.CustomEvent<{ value: string | number }>) {
      const index = Number(event.detail.value)
      this.want({ productId: companionOf(this).products[index - 1]?.productId ?? '' })
    },
    onVehicle(event: WechatMiniprogram.CustomEvent<{ value: string | number }>) {
      const index = Number(event.detail.value)
      this.want({ vehicleId: companionOf(this).vehicles[index - 1]?.vehicleId ?? '' })
    },
    onSearch(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const search = cleanSearch(event.detail.value)
      if (search !== companionOf(this).wish.search) this.want({ search })
    },
    onClear() {
      this.want(everything)
    },
    onRetry() {
      this.setData({ phase: 'loading' })
      void this.begin()
    },
    onMore() {
      void this.more()
    },
    onSignedIn() {
      this.onRetry()
    },
    onOrder(event: WechatMiniprogram.TouchEvent) {
      openPage(`/packages/order/detail/detail?orderId=${String(event.currentTarget.dataset['orderId'])}`)
    },
  },
})
