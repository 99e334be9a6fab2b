import { describeInChromium } from '../../local/preview/testing/chromium'
import { buy } from '../support/buying'
import { fill, join, recordsOf, STAFF } from '../support/station'
import { journeyOf } from './support/journey'

const DRIVER = 'oObserver'

describeInChromium('a driver who finds something broken', () => {
  const journey = journeyOf(DRIVER)
  let orderId = ''
  beforeAll(async () => {
    const { world } = journey.stage
    ;({ orderId } = await buy(await join(world, DRIVER), await fill(world, 2, { amountFen: 31_200 })))
  })

  it('reports it with a photo', async () => {
    const hand = await journey.takeUp(`packages/order/detail/detail?orderId=${orderId}`)
    await hand.press('反映问题')
    await hand.titled('反映问题')
    await hand.press('提交')
    await hand.sees('请选择发生了什么')
    await hand.choose('设备故障')
    await hand.write('说一说情况', '屏幕有一半不亮')
    await hand.press('加照片')
    await hand.press(/^同意$/)
    await hand.answer(/拍照/, '从手机相册选择')
    const album = hand.sheet('图片和视频')
    await album.locator('.sheet-pictures button').first().tap()
    await album.getByRole('button', { name: '完成(1)' }).tap()
    await journey.page().getByRole('button', { name: '删除照片' }).waitFor()
    await journey.page().locator('.photo__veil').waitFor({ state: 'detached' })
    await hand.press('提交')
    await hand.sees('已收到，谢谢')
    const [report] = recordsOf(journey.stage.world, 'reports')
    expect(report).toMatchObject({ kind: 'equipment', text: '屏幕有一半不亮', orderId })
    expect(report?.fileIds).toHaveLength(1)
  })

  it('reads the station’s answer beside the order', async () => {
    const { world } = journey.stage
    const reportId = recordsOf(world, 'reports')[0]?._id ?? ''
    const answer = {
      reportId,
      state: 'solved',
      text: '屏幕已经换好',
      requestId: 'answer-of-the-station',
    } as const
    await world.person(STAFF).call('staff', 'answerReport', answer)
    const hand = await journey.takeUp(`packages/order/detail/detail?orderId=${orderId}`)
    await hand.sees('已处理')
    await hand.sees(/屏幕已经换好/)
  })
})
