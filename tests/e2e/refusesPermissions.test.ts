import { describeInChromium } from '../../local/preview/testing/chromium'
import { buy } from '../support/buying'
import { fill, join, recordsOf } from '../support/station'
import { journeyOf } from './support/journey'

const DRIVER = 'oCautious'

describeInChromium('a driver who allows nothing', () => {
  const journey = journeyOf(DRIVER)
  let orderId = ''
  beforeAll(async () => {
    const { world } = journey.stage
    ;({ orderId } = await buy(await join(world, DRIVER), await fill(world, 2, { amountFen: 31_200 })))
  })

  it('does not agree to the privacy guide, is told so, and sees the stations', async () => {
    const hand = await journey.takeUp('pages/stations/stations')
    await hand.press('看看离我多远')
    await hand.sees('使用前请知悉')
    await hand.press('不同意')
    await hand.sees('未同意，没有继续；要用时再点一次')
    await hand.sees('油价最低')
  })

  it('agrees to the guide but not to be located, and still sees every station and price', async () => {
    const hand = await journey.takeUp('pages/stations/stations')
    await hand.press('看看离我多远')
    await hand.press(/^同意$/)
    await hand.answer('获取你的位置信息', '拒绝', 'alertdialog')
    await hand.sees(/没有位置权限，列表不显示距离/)
    await hand.sees('滨河加油站')
    await hand.sees('油价最低')
    expect(await hand.count('公里')).toBe(0)
  })

  it('changes his mind in the settings, and is shown how far it is', async () => {
    const hand = journey.hand()
    await hand.press('去设置')
    const settings = hand.sheet('设置')
    await settings.getByRole('switch').first().tap()
    await settings.getByRole('button', { name: '返回' }).tap()
    await hand.sees(/公里/)
  })

  it('wants no reminders, and is done with the order all the same', async () => {
    const hand = await journey.takeUp(`packages/fuel/result/result?orderId=${orderId}`)
    await hand.press(/^提醒我/)
    await hand.answer(/申请发送一次以下消息/, '取消')
    await hand.sees('没有开启提醒')
    await hand.press('完成')
    await hand.sees('今日油价')
  })

  it('shows no photos, and reports without', async () => {
    const hand = await journey.takeUp(`packages/order/report/report?orderId=${orderId}`)
    await hand.choose('设备故障')
    await hand.press('加照片')
    await hand.press('不同意')
    await hand.reads('未同意，没有继续；要用时再点一次')
    await hand.press('提交')
    await hand.sees('已收到，谢谢')
    expect(recordsOf(journey.stage.world, 'reports')).toMatchObject([{ kind: 'equipment', orderId }])
  })
})
