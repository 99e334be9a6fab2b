import { describeInChromium } from '../../local/preview/testing/chromium'
import { buy } from '../support/buying'
import { fill, join, recordsOf, tick } from '../support/station'
import { journeyOf } from './support/journey'

const DRIVER = 'oBookkeeper'

describeInChromium('a driver asks for an invoice', () => {
  const journey = journeyOf(DRIVER)
  let order = ''
  beforeAll(async () => {
    const { world } = journey.stage
    const { orderId } = await buy(await join(world, DRIVER), await fill(world, 2, { amountFen: 31_200 }))
    order = `packages/order/invoice/invoice?orderId=${orderId}`
  })

  it('does not let the app see his titles at first, and can still write one', async () => {
    const hand = await journey.takeUp(order)
    await hand.press('从微信发票抬头选择')
    await hand.sees('使用前请知悉')
    await hand.press('不同意')
    await hand.reads('未同意，没有继续；要用时再点一次')
    await hand.titled('发票')
    await hand.press(/申请发票/)
    await hand.sees('请填写抬头')
    expect(recordsOf(journey.stage.world, 'invoices')).toEqual([])
  })

  it('takes one of WeChat’s titles then, and is told that it is being issued', async () => {
    const hand = await journey.takeUp(order)
    await hand.press('从微信发票抬头选择')
    await hand.press(/^同意$/)
    await hand.answer('选择发票抬头', /公司/)
    await journey.page().getByRole('textbox', { name: '税号' }).waitFor()
    await hand.press('申请发票 ¥308.02')
    await hand.sees('开具中')
  })

  it('finds its number where the invoice is issued', async () => {
    await tick(journey.stage.world, 60_000)
    await tick(journey.stage.world, 60_000)
    const hand = await journey.takeUp(order)
    await hand.sees('已开具')
    await hand.sees('发票号码')
    expect(recordsOf(journey.stage.world, 'invoices')).toMatchObject([{ state: 'issued', amountFen: 30_802 }])
  })
})
