import type { OrderSummaryView } from '../../miniprogram/lib/core'
import { updateSession } from '../../miniprogram/store/session'
import { offline, Refusal } from './support/cloud'
import { render, type Rendered } from './support/render'
import { NOW, MINUTE } from './support/samples'
import { FakeWx } from './support/wx'

const DAY = 24 * 60 * MINUTE
let weixin: FakeWx

function summary(change: Partial<OrderSummaryView> = {}): OrderSummaryView {
  return {
    orderId: 'o1',
    kind: 'postPay',
    state: 'settled',
    stationName: { zh: '滨河站', en: 'Riverside' },
    nozzleNumber: 3,
    productId: 'gasoline95',
    grade: '95#',
    volumeMl: 40_000,
    requestedBy: null,
    createdAt: NOW,
    lockedUntil: NOW,
    amountFen: 30_400,
    savedFen: 800,
    returnedFen: 0,
    refundState: 'none',
    refundAsked: false,
    reported: false,
    invoiceState: 'none',
    ...change,
  }
}

const march = { month: '2026-03', orders: 2, paidFen: 60_800, volumeMl: 80_000, savedFen: 1_600 }
const listed = (orders: OrderSummaryView[], nextCursor: string | null = null) => ({
  orders,
  nextCursor,
  months: [march],
  products: [{ productId: 'gasoline95', grade: '95#' }],
  vehicles: [{ vehicleId: 'v1', plateHint: '津A····45', name: '家用' }],
})

beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN', clockAheadMs: NOW - Date.now() })
})

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
}

async function open(): Promise<Rendered> {
  const page = render('pages/orders/orders')
  page.run('onShow')
  await settle()
  return page
}

test('orders stand under their month with its sum, and say what became of them', async () => {
  weixin.cloud.on('order', 'list', () =>
    listed([summary(), summary({ orderId: 'o2', refundAsked: true, reported: true, returnedFen: 10_000 })]),
  )
  const words = (await open()).text()
  expect(words).toContain('2026 年 3 月')
  expect(words).toContain('2 次 · 80.00 升 · ¥608.00')
  for (const said of ['40.00 升 · 3 号枪', '滨河站', '今天 10:30']) expect(words).toContain(said)
  for (const tag of ['退款申请中', '已退 ¥100.00', '已反映']) expect(words).toContain(tag)
})

test('a guest is asked in calmly, and no error is shown', async () => {
  weixin.cloud.on('order', 'list', () => {
    throw new Refusal('SIGN_IN_REQUIRED')
  })
  const page = await open()
  expect(page.data).toMatchObject({ phase: 'guest', failure: null })
})

test('goes on at the end of the page, and an answer to an older wish is dropped', async () => {
  weixin.cloud.on('order', 'list', ({ cursor, filter }) => {
    if (filter === 'refunds') return listed([summary({ orderId: 'refunded' })])
    return cursor === undefined
      ? listed([summary()], '17')
      : listed([summary({ orderId: 'o2', createdAt: NOW - DAY })])
  })
  const page = await open()
  page.run('onReachBottom')
  await settle()
  expect(weixin.cloud.inputs('order', 'list')).toMatchObject([{ filter: 'all' }, { cursor: '17' }])
  expect(page.data['sections']).toMatchObject([{ rows: [{ orderId: 'o1' }, { orderId: 'o2' }] }])
  page.run('onFilter', { currentTarget: { dataset: { filter: 'refunds' } } })
  await settle()
  expect(page.data['sections']).toMatchObject([{ rows: [{ orderId: 'refunded' }] }])
})

test('narrows by month, fuel and order number, and says when nothing fits', async () => {
  weixin.cloud.on('order', 'list', ({ search, month }) =>
    search === undefined && month === undefined ? listed([summary()]) : { ...listed([]), months: [] },
  )
  const page = await open()
  page.run('onFuel', { detail: { value: '1' } })
  page.run('onVehicle', { detail: { value: '1' } })
  page.run('onMonth', { detail: { value: '2026-02' } })
  await settle()
  expect(weixin.cloud.inputs('order', 'list').at(-1)).toMatchObject({
    month: '2026-02',
    productId: 'gasoline95',
    vehicleId: 'v1',
  })
  expect(page.text()).toContain('没有符合的订单')
  page.run('onSearch', { detail: { value: ' 01JABC-DEF ' } })
  await settle()
  expect(weixin.cloud.inputs('order', 'list').at(-1)).toMatchObject({ search: '01JABCDEF' })
  page.run('onClear')
  await settle()
  expect(page.data['empty']).toBeNull()
})

test('without a network says so, and tries again', async () => {
  weixin.cloud.on('order', 'list', () => {
    throw offline as unknown as Error
  })
  const page = await open()
  expect(page.data).toMatchObject({ phase: 'failed', failure: { state: 'offline' } })
  weixin.cloud.on('order', 'list', () => listed([summary()]))
  page.run('onRetry')
  await settle()
  expect(page.data['phase']).toBe('ready')
})
