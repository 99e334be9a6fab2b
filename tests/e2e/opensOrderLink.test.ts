import { describeInChromium } from '../../local/preview/testing/chromium'
import { buy } from '../support/buying'
import { fill, join, recordsOf } from '../support/station'
import { journeyOf } from './support/journey'

const DRIVER = 'oCollector'

describeInChromium('an order opened from WeChat’s own list', () => {
  const journey = journeyOf(DRIVER)
  let number = ''
  beforeAll(async () => {
    const { world } = journey.stage
    await buy(await join(world, DRIVER), await fill(world, 2, { amountFen: 31_200 }))
    number = recordsOf(world, 'orders')[0]?.attempts[0]?.outTradeNo ?? ''
    expect(number).not.toBe('')
  })

  it('shows what was paid at once, without a tap to sign in', async () => {
    const hand = await journey.takeUp(`packages/order/detail/detail?out_trade_no=${number}`)
    await hand.sees('已支付')
    await hand.sees(/308/)
    const result = await journey.takeUp(`packages/fuel/result/result?out_trade_no=${number}`)
    await result.sees('已支付')
    await result.sees('可以驶离')
  })

  it('is nobody else’s to see', async () => {
    const { world } = journey.stage
    await join(world, 'oCurious')
    const page = await journey.stage.phone('oCurious', {
      path: `packages/order/detail/detail?out_trade_no=${number}`,
    })
    await page.getByText('没有找到').first().waitFor()
    expect(await page.getByText(/308/).count()).toBe(0)
    await page.context().close()
  })
})
