import { describeInChromium } from '../../local/preview/testing/chromium'
import { buy } from '../support/buying'
import { fill, join, recordsOf, STAFF, STATION, tick } from '../support/station'
import { journeyOf } from './support/journey'

const DRIVER = 'oOvercharged'

describeInChromium('a driver who paid too much', () => {
  const journey = journeyOf(DRIVER)
  let order = ''
  beforeAll(async () => {
    const { world } = journey.stage
    const { orderId } = await buy(await join(world, DRIVER), await fill(world, 2, { amountFen: 31_200 }))
    order = `packages/order/detail/detail?orderId=${orderId}`
  })

  it('asks for a part of it back, and sees before what comes and what goes', async () => {
    const hand = await journey.takeUp(order)
    await hand.press('退款')
    await hand.titled('申请退款')
    await hand.press('申请退回')
    await hand.sees('请选择原因')
    await hand.choose('金额不对')
    await hand.choose('部分')
    await hand.write('金额（元）', '20')
    await hand.write('说一说情况，选其他时必填', '油机显示 292 元')
    await hand.sees('收回 40 积分')
    await hand.press('申请退回 ¥20.00')
    await hand.sees('已申请，等油站答复')
    await hand.press('返回订单')
    await hand.sees('等待答复')
  })

  it('has his money back when the station agrees', async () => {
    const { world } = journey.stage
    const staff = world.person(STAFF)
    const { requests } = await staff.call('staff', 'refundRequests', { stationId: STATION })
    expect(requests).toHaveLength(1)
    const refundRequestId = requests[0]?.refundRequestId ?? ''
    await staff.call('staff', 'approveRefund', { refundRequestId, waiveSpentPoints: false })
    await tick(world, 60_000)
    const hand = await journey.takeUp(order)
    await hand.sees('已退回')
    await hand.sees('¥20.00')
    expect(recordsOf(world, 'refunds')).toMatchObject([{ state: 'succeeded', amountFen: 2_000 }])
  })
})
