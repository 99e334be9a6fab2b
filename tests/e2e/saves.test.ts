import { describeInChromium } from '../../local/preview/testing/chromium'
import { fill, givePoints, join, memberOf, recordsOf } from '../support/station'
import { journeyOf } from './support/journey'

const DRIVER = 'oSaver'

describeInChromium('a driver saves with a coupon and points', () => {
  const journey = journeyOf(DRIVER)
  beforeAll(async () => {
    const { world } = journey.stage
    await join(world, DRIVER)
    givePoints(world, DRIVER, 3_000)
    await fill(world, 2, { amountFen: 31_200 })
  })

  it('takes the coupon, and finds it among those to use', async () => {
    const hand = await journey.takeUp('packages/member/coupons/coupons?shelf=claimable')
    await hand.sees('满 200 减 30')
    await journey
      .page()
      .locator('.ticket')
      .filter({ hasText: '满 200 减 30' })
      .getByRole('button', { name: '领取' })
      .tap()
    await hand.sees('已领取，在“可使用”里。')
    await journey.page().getByRole('tab', { name: '可使用' }).tap()
    await hand.sees('满 200 减 30')
    await hand.press('去使用')
    await hand.titled('加油')
  })

  it('pays one fuelling with coupon, points and WeChat', async () => {
    const hand = journey.hand()
    await hand.choose(/^\s*2\s*95#/)
    await hand.press('这是我的，去确认')
    await hand.sees('满 200 减 30')
    await hand.sees('¥278.02')
    await journey.page().getByRole('switch').first().tap()
    await hand.sees('用 3,000 积分')
    await hand.press('微信支付 ¥248.02')
    await hand.pays('¥248.02')
    await hand.sees('已支付')
    await hand.sees(/得 496 积分/)
    const [order] = recordsOf(journey.stage.world, 'orders')
    expect(order).toMatchObject({ state: 'settled', earned: { points: 496 } })
    expect(order?.tenders.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([['wechatPay', 24_802]])
    expect(order?.quote).toMatchObject({ pointsUsed: 3_000, dueFen: 24_802 })
    expect(recordsOf(journey.stage.world, 'coupons')).toMatchObject([{ state: 'used', orderId: order?._id }])
    expect(memberOf(journey.stage.world, DRIVER).points.available).toBe(496)
  })

  it('sees both used afterwards', async () => {
    const coupons = await journey.takeUp('packages/member/coupons/coupons?shelf=used')
    await coupons.sees('2027-03-04 已使用')
    await coupons.press('看订单')
    await coupons.titled('订单详情')
    await coupons.sees('满 200 减 30')
    const points = await journey.takeUp('packages/member/points/points')
    await points.sees('−3,000')
    await points.sees('+496')
  })
})
