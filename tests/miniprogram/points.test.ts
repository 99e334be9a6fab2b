import { updateSession } from '../../miniprogram/store/session'
import { offline, Refusal } from './support/cloud'
import { pointsAnswer } from './support/member'
import { render, type Rendered } from './support/render'
import { coupon, MINUTE, NOW } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx
beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
})

async function open(): Promise<Rendered> {
  const page = render('packages/member/points/points')
  const loaded = page.run('load')
  await loaded
  return page
}
async function settle(work: unknown): Promise<void> {
  await work
}
const tap = (dataset: object) => ({ currentTarget: { dataset } })

test('says the balance, its worth, the rules and every movement with its order', async () => {
  weixin.cloud.on('points', 'summary', () => pointsAnswer())
  const page = await open()
  for (const said of [
    '2,486',
    '兑券约值 ¥49.72',
    '1000 分 = 20.00 元',
    '每实付 100 元得 120 分（银卡 1.2 倍）',
    '最多抵应付的 20%',
    '2028-03-31 到期',
    '加油 95# 40.00 升',
    '+326',
  ]) {
    expect(page.text()).toContain(said)
  }
  await page.find('.movement')?.dispatch('tap')
  expect(weixin.urls).toEqual(['/packages/order/detail/detail?orderId=o1'])
})

test('explains a debt, points set aside and what lapses soon', async () => {
  weixin.cloud.on('points', 'summary', () =>
    pointsAnswer({
      available: -30,
      held: 200,
      holds: [{ orderId: 'o2', points: 200 }],
      lapsingSoon: 120,
      lots: [],
    }),
  )
  const page = await open()
  expect(page.text()).toContain('−30')
  expect(page.text()).toContain('先补上这 30 分')
  expect(page.text()).toContain('200 分正用于未付的订单')
  expect(page.text()).toContain('30 天内到期 120 分')
  await page.find('.held')?.dispatch('tap')
  expect(weixin.urls).toEqual(['/packages/order/detail/detail?orderId=o2'])
})

describe('an exchange', () => {
  test('is asked about before, done once, and told of', async () => {
    weixin.cloud.on('points', 'summary', () => pointsAnswer())
    weixin.cloud.on('points', 'redeem', () => ({ available: 1486, coupon: coupon() }))
    const page = await open()
    page.run('onRedeem', tap({ redemptionId: 'fuel20' }))
    expect(page.data).toMatchObject({
      question: {
        visible: true,
        title: '兑换20 元加油券',
        content: expect.stringContaining('兑后剩 1,486 分') as string,
      },
    })
    page.run('onCancel')
    expect(page.data).toMatchObject({ question: { visible: false } })
    expect(weixin.cloud.count('points', 'redeem')).toBe(0)
    page.run('onRedeem', tap({ redemptionId: 'fuel20' }))
    await Promise.all([settle(page.run('onConfirm')), settle(page.run('onConfirm'))])
    expect(weixin.cloud.count('points', 'redeem')).toBe(1)
    expect(page.text()).toContain('已兑换，20 元加油券在优惠券里。')
    await page.find('.link')?.dispatch('tap')
    expect(weixin.urls).toEqual(['/packages/member/coupons/coupons'])
  })

  test('that got no answer is tried again under the same request, and a refusal is said', async () => {
    weixin.cloud.on('points', 'summary', () => pointsAnswer())
    weixin.cloud.on('points', 'redeem', () => {
      throw offline as unknown as Error
    })
    const page = await open()
    page.run('onRedeem', tap({ redemptionId: 'fuel20' }))
    await settle(page.run('onConfirm'))
    expect(page.text()).toContain('网络不稳，请检查后再试。')
    weixin.cloud.on('points', 'redeem', () => {
      throw new Refusal('POINTS_INSUFFICIENT')
    })
    page.run('onRedeem', tap({ redemptionId: 'fuel20' }))
    await settle(page.run('onConfirm'))
    expect(page.text()).toContain('积分不够')
    const [first, second] = weixin.cloud.inputs('points', 'redeem')
    expect(first).toEqual(second)
  })

  test('that is too dear says how much is missing and does nothing', async () => {
    const [dear] = pointsAnswer().redemptions
    if (dear === undefined) throw new Error('the sample has no redemption')
    const redemptions = [{ ...dear, affordable: false, missingPoints: 514 }]
    weixin.cloud.on('points', 'summary', () => pointsAnswer({ available: 486, redemptions }))
    const page = await open()
    expect(page.find('.redeem')?.text()).toBe('还差 514 分')
    await page.find('.redeem')?.dispatch('tap')
    expect(page.data).toMatchObject({ question: { visible: false } })
  })
})

test('earlier movements follow on, and nothing yet says so', async () => {
  weixin.cloud.on('points', 'summary', () => pointsAnswer({ nextCursor: '17' }))
  weixin.cloud.on('points', 'statement', () => ({
    rows: [
      {
        journalId: 'j0',
        act: 'lapse' as const,
        points: -40,
        at: NOW - 9000 * MINUTE,
        orderId: null,
        fuel: null,
      },
    ],
    nextCursor: null,
  }))
  const page = await open()
  await settle(page.run('onReachBottom'))
  await settle(page.run('onReachBottom'))
  expect(weixin.cloud.inputs('points', 'statement')).toEqual([{ cursor: '17' }])
  expect(page.all('.movement').map((row) => row.text())).toEqual([
    expect.stringContaining('加油'),
    expect.stringContaining('到期'),
  ])
  weixin.cloud.on('points', 'summary', () => pointsAnswer({ rows: [], lots: [], available: 0 }))
  expect((await open()).text()).toContain('还没有积分收支')
})
