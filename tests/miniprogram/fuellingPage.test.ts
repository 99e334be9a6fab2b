import { updateSession } from '../../miniprogram/store/session'
import { render, type Rendered } from './support/render'
import { coupon, nozzle, opened, order, payment, quote, sale, settledOrder } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let page: Rendered

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
}

beforeEach(async () => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN', stationId: 's1', clockAheadMs: 0, largeType: true })
  const later = Date.now() + 180_000
  const mine = order({ lockedUntil: later })
  weixin.cloud
    .on('order', 'open', () => opened({ nozzles: [nozzle({ number: 1 }), nozzle()] }))
    .on('station', 'live', () => ({
      nozzles: [nozzle({ number: 1 }), nozzle()],
      heardAt: Date.now(),
      at: Date.now(),
    }))
    .on('order', 'payableSales', () => ({ taken: false, sales: [sale()] }))
    .on('order', 'lockSale', () => ({ order: mine }))
    .on('order', 'quote', () => ({ order: mine, quote: quote(), coupons: [coupon()] }))
    .on('order', 'confirm', () => ({ order: mine, payment }))
    .on('order', 'payStatus', () => ({ status: 'paid', order: settledOrder() }))
  page = render('packages/fuel/fuelling/fuelling')
  page.run('onLoad', {})
  page.run('onShow')
  await settle()
})

afterEach(() => {
  page.run('onUnload')
})

test('no sheet lies over a page that is still loading', () => {
  const loading = render('packages/fuel/fuelling/fuelling')
  expect(loading.data).toMatchObject({ view: null })
  expect(loading.find('.sheet')?.data).toMatchObject({ open: false })
})

test('from the nozzle to the result by taps', async () => {
  const grid = page.find('.nozzles')
  expect(page.find('.large')).toBeDefined()
  await grid?.all('.tile')[1]?.dispatch('tap')
  await settle()
  expect(page.find('.sale')?.text()).toContain('是您的这一笔吗？')
  expect(weixin.scrolledTo).toEqual(['#found'])

  await page.find('.bar')?.find('.act')?.dispatch('tap')
  await settle()
  expect(page.text()).toContain('收款方 滨河石油有限公司')
  expect(page.find('.bar')?.find('.act')?.text()).toBe('微信支付 ¥304.00')
  expect(page.find('.bar')?.find('.hint')?.text()).toMatch(/^还为您保留 [23]:\d\d$/)

  const pay = page.find('.bar')?.find('.act')
  await Promise.all([pay?.dispatch('tap'), pay?.dispatch('tap')])
  await settle()
  expect(weixin.cloud.count('order', 'confirm')).toBe(1)
  expect(weixin.paid).toHaveLength(1)
  expect(weixin.urls).toEqual(['/packages/fuel/result/result?orderId=o1'])
})

test('a coupon of the sheet and the points switch ask for their price', async () => {
  await page.find('.nozzles')?.dispatch('pick', { number: 3 })
  await settle()
  page.run('onAct')
  await settle()
  await page.find('.choice--coupon')?.dispatch('tap')
  expect(page.data).toMatchObject({
    view: { sheet: 'coupons', choices: [{ label: '满200减30' }, { label: '不用券' }] },
  })
  await page.find('.sheet')?.dispatch('choose', { choice: 'coupon:m1:t1:1' })
  await settle()
  await page.find('.points')?.find('.switch')?.dispatch('tap')
  await settle()
  expect(weixin.cloud.inputs('order', 'quote')).toMatchObject([
    { coupon: 'best', points: 0 },
    { coupon: 'coupon:m1:t1:1', points: 0 },
    { coupon: 'coupon:m1:t1:1', points: 10_000_000 },
  ])
  expect(page.data).toMatchObject({ view: { sheet: 'none' } })
})

test('what is typed for a pre-payment stays in its field while it passes a ready-made amount', async () => {
  weixin.cloud.on('order', 'payableSales', () => ({ taken: false, sales: [] }))
  await page.find('.nozzles')?.dispatch('pick', { number: 3 })
  await settle()
  await page.find('.bar')?.find('.other')?.dispatch('tap')
  const card = page.find('.prepay')
  expect(card?.text()).toContain('按金额')
  for (const value of ['1', '10', '100', '1000']) {
    await card?.dispatch('typed', { typed: value })
    expect(page.data).toMatchObject({ view: { pick: { prepay: { typed: value } } } })
  }
  expect(card?.all('.chip--on')).toHaveLength(0)
  await card?.all('.chip')[1]?.dispatch('tap')
  expect(card?.all('.chip--on').map((chip) => chip.text())).toEqual(['200 元'])
  expect(page.data).toMatchObject({
    view: { pick: { prepay: { typed: '' } }, bar: { deed: 'prepay', disabled: false } },
  })
})

test('a wrong fuel leads to its report; without a vehicle the row leads to adding one', async () => {
  await page.find('.nozzles')?.dispatch('pick', { number: 3 })
  await settle()
  await page.find('.vehicle')?.dispatch('tap')
  expect(weixin.urls).toEqual(['/packages/member/vehicles/vehicles'])
  page.run('onAct')
  await settle()
  page.run('onReport')
  expect(weixin.urls[1]).toBe('/packages/order/report/report?orderId=o1&kind=wrongFuel')
})

test('only what has changed is sent to the screen', async () => {
  const sent: string[][] = []
  const setData = page.instance['setData'] as (change: object) => void
  Object.assign(page.instance, {
    setData(change: object) {
      sent.push(Object.keys(change))
      Reflect.apply(setData, page.instance, [change])
    },
  })
  await page.find('.nozzles')?.dispatch('pick', { number: 3 })
  await settle()
  expect(sent.length).toBeGreaterThan(0)
  expect(new Set(sent.flat())).toEqual(new Set(['view.pick', 'view.bar']))
})
