import type { Page } from 'playwright-core'
import { describeInChromium } from '../../local/preview/testing/chromium'
import { join, recordsOf, tick, violations } from '../support/station'
import { Hand } from './support/hand'
import { openStage, problemsOf, type Stage } from './support/stage'

const DRIVER = 'oZhouMin'
const PHONE = '周敏'

/** Whoever stands at the dispenser: its buttons, as the desk shows them. */
class Dispenser {
  constructor(private readonly desk: Page) {}

  async pick(nozzle: string): Promise<void> {
    await this.desk.getByRole('button', { name: nozzle }).click()
  }
  async scan(): Promise<void> {
    await this.desk.getByRole('button', { name: `${PHONE}扫码` }).click()
  }
  /** Lifts, delivers so many yuan at once, and hangs up. */
  async fuel(yuan: number): Promise<void> {
    await this.desk.getByRole('button', { name: '提枪' }).click()
    await this.desk.getByRole('spinbutton', { name: '加多少' }).fill(String(yuan))
    await this.desk.locator('.hands-wish .ant-select').click()
    await this.desk.getByTitle('立即加完').last().click()
    await this.desk.getByRole('button', { name: / 加油$/ }).click()
    await this.desk
      .getByRole('status', { name: '加油机显示屏' })
      .getByText(`${yuan}.00`, { exact: true })
      .waitFor()
    await this.desk.getByRole('button', { name: '挂枪' }).click()
  }
}

describeInChromium('a driver at the desk of the local machine', () => {
  let stage: Stage
  let desk: Page
  let dispenser: Dispenser
  let hand: Hand
  beforeAll(async () => {
    stage = await openStage()
    await join(stage.world, DRIVER)
    desk = await stage.desk()
    dispenser = new Dispenser(desk)
    hand = new Hand(desk.frameLocator(`iframe[title="${PHONE}的小程序"]`))
  })
  afterEach(async () => {
    const app = desk.frames().find((frame) => frame.url().includes('/app.html'))
    if (app === undefined) throw new Error('the desk shows no phone')
    expect(await problemsOf(app)).toEqual({ errors: [], missing: [] })
    expect(violations(stage.world)).toEqual([])
  })
  afterAll(() => stage.close())

  it('fuels, hangs up, scans the nozzle and pays in the car', async () => {
    await dispenser.pick('6 号枪 95#')
    await dispenser.fuel(200)
    await dispenser.scan()
    await hand.sees('是您的这一笔吗？')
    await hand.press('这是我的，去确认')
    await hand.sees('普卡 每升省 0.10 元')
    await hand.press(/微信支付/)
    await hand.pays('¥197.45')
    await hand.sees('已支付')
    await hand.sees('可以驶离')
    await desk.getByRole('navigation', { name: '下一步' }).getByText('已付清').waitFor()
    await stage.world.forecourt.settle()
    expect(recordsOf(stage.world, 'sales')).toMatchObject([
      { nozzleNumber: 6, amountFen: 20_000, state: 'cleared' },
    ])
  })

  it('pays 300 yuan ahead, takes 200, and has the rest back', async () => {
    await dispenser.pick('5 号枪 98#')
    await dispenser.scan()
    await hand.press('先付款再加油')
    await hand.choose('300 元')
    await hand.press('下一步，看价格')
    await hand.press(/微信支付/)
    await hand.sheet('微信支付').getByRole('button', { name: '确认支付' }).tap()
    await hand.sees('已付款，请提 5 号枪')
    await dispenser.fuel(200)
    await hand.sees('预付多出的钱')
    await tick(stage.world, 60_000)
    await tick(stage.world, 60_000)
    const [refund] = recordsOf(stage.world, 'refunds')
    const [order] = recordsOf(stage.world, 'orders').filter(({ kind }) => kind !== 'postPay')
    expect(refund).toMatchObject({ state: 'succeeded', cause: 'prepayDifference' })
    expect(order).toMatchObject({ state: 'settled', sale: { amountFen: 20_000 } })
  })
})
