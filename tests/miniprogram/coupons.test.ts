import { updateSession } from '../../miniprogram/store/session'
import { Refusal } from './support/cloud'
import { couponsAnswer, DAY, ownCoupon } from './support/member'
import { render, type Rendered } from './support/render'
import { coupon, NOW } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx
beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
})

async function open(query: object = {}): Promise<Rendered> {
  const page = render('packages/member/coupons/coupons')
  const loaded = page.run('onLoad', query)
  await loaded
  return page
}
async function settle(work: unknown): Promise<void> {
  await work
}
const tap = (dataset: object) => ({ currentTarget: { dataset } })
const tickets = (page: Rendered) => (page.data['view'] as { tickets: Record<string, unknown>[] }).tickets
const gift = { zh: '玻璃水一瓶', en: 'a bottle of screen wash' }

const offer = {
  templateId: 'welcome200',
  name: { zh: '满 200 减 30', en: '30 off 200' },
  benefit: { kind: 'moneyOff' as const, thresholdFen: 20_000, offFen: 3000 },
  fuels: ['95#'],
  claimUntil: NOW + 30 * DAY,
  validDays: 30,
  perMember: 2,
  left: 1,
}

test('an offer without an end worth naming says only how long it is good for', async () => {
  const claimable = [
    offer,
    { ...offer, templateId: 'always', claimUntil: Date.parse('2100-01-01T00:00+08:00') },
  ]
  weixin.cloud.on('coupon', 'open', () => couponsAnswer({ claimable }))
  const page = await open({ shelf: 'claimable' })
  const [ending, always] = tickets(page)
  expect(ending?.['validity']).toMatch(/前可领，领后 30 天有效$/)
  expect(always?.['validity']).toBe('领后 30 天有效')
})

test('each kind says what it is worth, from when, for which fuels and until when', async () => {
  weixin.cloud.on('coupon', 'open', () =>
    couponsAnswer({
      coupons: [
        ownCoupon({ fuels: ['95#', '98#'] }),
        ownCoupon({
          couponId: 'c2',
          benefit: { kind: 'percentOff', thresholdFen: 0, offBasisPoints: 500, maxOffFen: 2000 },
          validUntil: NOW + 2 * DAY,
        }),
        ownCoupon({
          couponId: 'c3',
          benefit: { kind: 'freeGift', thresholdFen: 0, gift },
          validUntil: NOW + 1000,
        }),
        ownCoupon({ couponId: 'c4', benefit: { kind: 'productVoucher', product: gift } }),
      ],
    }),
  )
  const page = await open()
  expect(tickets(page)).toMatchObject([
    {
      worth: '30',
      yuan: true,
      threshold: '满 200.00 元可用',
      fuels: '仅 95# 98#',
      validity: '2026-04-04 前有效',
      soon: false,
    },
    { worth: '9.5 折', threshold: '无门槛', note: '最多减 ¥20.00', validity: '还有 2 天到期', soon: true },
    { worth: '玻璃水一瓶', kind: '赠品券', validity: '今天到期', soon: true },
    { kind: '商品券', threshold: '到店领取', action: '' },
  ])
  page.run('onAct', tap({ id: 'c2' }))
  expect(weixin.urls).toEqual(['/packages/fuel/fuelling/fuelling'])
})

test('one that is held or used leads to its order', async () => {
  weixin.cloud.on('coupon', 'open', () =>
    couponsAnswer({ coupons: [ownCoupon({ state: 'reserved', orderId: 'o9' })] }),
  )
  weixin.cloud.on('coupon', 'list', () => ({
    coupons: [ownCoupon({ state: 'used', orderId: 'o8', usedAt: NOW })],
  }))
  const page = await open()
  expect(tickets(page)).toMatchObject([{ validity: '未付订单正在使用', action: '看订单' }])
  await settle(page.run('onShelf', tap({ shelf: 'used' })))
  expect(tickets(page)).toMatchObject([{ validity: '2026-03-05 已使用', tone: 'over' }])
  page.run('onAct', tap({ id: 'coupon:m1:t1:1' }))
  expect(weixin.urls).toEqual(['/packages/order/detail/detail?orderId=o8'])
})

test('taking one says so and counts on; a refusal is said', async () => {
  weixin.cloud.on('coupon', 'open', () => couponsAnswer({ coupons: [], claimable: [offer] }))
  const page = await open()
  expect(page.text()).toContain('没有可用的券')
  await settle(page.run('onSeeClaimable'))
  expect(tickets(page)).toMatchObject([{ action: '领取', note: '每人 2 张，还可领 1 张', fuels: '仅 95#' }])
  weixin.cloud.on('coupon', 'claim', () => {
    throw new Refusal('COUPON_UNAVAILABLE')
  })
  await settle(page.run('onAct', tap({ id: 'welcome200' })))
  expect(page.text()).toContain('已领完，或不在领取时间。')
  weixin.cloud.on('coupon', 'claim', () => ({ coupon: coupon() }))
  weixin.cloud.on('coupon', 'open', () => couponsAnswer({ claimable: [] }))
  await settle(page.run('onAct', tap({ id: 'welcome200' })))
  const [first, second] = weixin.cloud.inputs('coupon', 'claim')
  expect(first).toEqual(second)
  expect(page.text()).toContain('已领取')
  expect(page.text()).toContain('现在没有可领的券')
})

test('opens on the shelf it is asked for; lapsed ones are there, too; English is complete', async () => {
  updateSession({ locale: 'en' })
  weixin.cloud.on('coupon', 'list', () => ({
    coupons: [ownCoupon({ state: 'lapsed', validUntil: NOW - DAY })],
  }))
  const page = await open({ shelf: 'lapsed' })
  page.run('say')
  expect(tickets(page)).toMatchObject([{ validity: 'Lapsed on 2026-03-04', action: '' }])
  expect(page.text()).not.toMatch(/[\u4e00-\u9fff]/)
})
