import type { Page } from 'playwright-core'
import { describeInChromium } from '../../local/preview/testing/chromium'
import { fill, recordsOf, violations } from '../support/station'
import { openStage, problemsOf, type Stage } from './support/stage'

const FUELLING = 'packages/fuel/fuelling/fuelling'

describeInChromium('a driver who has never been here', () => {
  let stage: Stage
  let page: Page
  beforeAll(async () => {
    stage = await openStage()
    await fill(stage.world, 3, { amountFen: 31_200 })
  })
  afterEach(async () => {
    expect(await problemsOf(page)).toEqual({ errors: [], missing: [] })
    expect(violations(stage.world)).toEqual([])
  })
  afterAll(() => stage.close())

  const said = async (words: string | RegExp): Promise<void> => {
    await page.getByText(words).first().waitFor()
  }
  const tap = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().tap()
  const nozzle = (number: number): Promise<void> =>
    page
      .getByRole('radio')
      .filter({ hasText: new RegExp(`^\\s*${number}\\s*9`) })
      .first()
      .tap()

  it('sees prices before anything is asked of him', async () => {
    page = await stage.phone('oNewDriver')
    await said('今日油价')
    await said('登录看会员价')
    expect(await page.getByText('同意并继续').count()).toBe(0)
  })

  it('picks his nozzle, joins with one tap, and finds his own delivery', async () => {
    await page.getByText('我要加油').first().tap()
    await said('加入会员')
    await page.getByText('同意并继续').tap()
    await said('第一次来，三步就好')
    await nozzle(3)
    await said('是您的这一笔吗？')
    await said('¥312.00')
  })

  it('sees the price line by line, closes the pay sheet, and still has the order', async () => {
    await tap('这是我的，去确认')
    await said('普卡 每升省 0.10 元')
    await tap(/微信支付/)
    const sheet = page.getByRole('dialog', { name: '微信支付' })
    await sheet.getByText('¥308.02').waitFor()
    await sheet.getByRole('button', { name: '关闭' }).tap()
    await page.context().close()

    page = await stage.phone('oNewDriver')
    await page
      .getByText(/待支付|继续支付/)
      .first()
      .tap()
    await said('普卡 每升省 0.10 元')
  })

  it('pays once though he taps twice, and earns double for the first fuelling', async () => {
    const button = await page
      .getByRole('button', { name: /微信支付/ })
      .first()
      .boundingBox()
    if (button === null) throw new Error('the button to pay is not shown')
    const [x, y] = [button.x + button.width / 2, button.y + button.height / 2]
    await page.touchscreen.tap(x, y)
    await page.touchscreen.tap(x, y)
    const sheet = page.getByRole('dialog', { name: '微信支付' })
    await sheet.getByRole('button', { name: '确认支付' }).tap()
    await said('已支付')
    await said(/得 616 积分/)
    const orders = recordsOf(stage.world, 'orders')
    expect(orders).toHaveLength(1)
    expect(orders[0]).toMatchObject({ state: 'settled', earned: { points: 616 } })
    expect(orders[0]?.tenders).toHaveLength(1)
  })

  it('finds points, order and figures where he looks for them', async () => {
    const phone = async (path: string): Promise<void> => {
      await page.context().close()
      page = await stage.phone('oNewDriver', { path })
    }
    await phone('packages/member/points/points')
    await said('+616')
    await phone('pages/orders/orders')
    await said(/308/)
    await phone('packages/stats/fuel/fuel')
    await said(/39\.8/)
  })
})

describeInChromium('a driver on a bad day', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
    await fill(stage.world, 2, { amountFen: 20_000 })
  })
  afterAll(() => stage.close())

  it('without a network is told so, and goes on where it comes back', async () => {
    const page = await stage.phone('oBadDay', { path: FUELLING })
    await page.getByText('点您的枪号').first().waitFor()
    const network = (offline: boolean): Promise<void> =>
      page.evaluate(
        `window.postMessage({ preview: 'network', offline: ${String(offline)} }, location.origin)`,
      )
    await network(true)
    await page.getByRole('radio').filter({ hasText: '92#' }).first().tap()
    await page.getByText(/网络/).first().waitFor()
    await network(false)
    await page.getByRole('radio').filter({ hasText: '95#' }).first().tap()
    await page.getByText('加入会员').first().waitFor()
    expect(await problemsOf(page)).toEqual({ errors: [], missing: [] })
  })

  it('reads the same in English, in large type and in the dark', async () => {
    const page = await stage.phone('oBadDay', { language: 'en', scale: 1.4, theme: 'dark' })
    await page.getByText('Riverside Station').first().waitFor()
    expect(await page.locator('.large').count()).toBeGreaterThan(0)
    const ground = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('.phone-page.front wx-page')).backgroundColor`,
    )
    expect(ground).toBe('rgb(15, 18, 20)')
    expect(await problemsOf(page)).toEqual({ errors: [], missing: [] })
  })
})
