import { describeInChromium } from '../../local/preview/testing/chromium'
import { join } from '../support/station'
import { openStage, problemsOf, type Stage } from './support/stage'

const DRIVER = 'oPrivate'
const SHEET = { name: '使用前请知悉' }
const REPORT = 'packages/order/report/report?stationId=binhe'

describeInChromium('WeChat’s privacy guide', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
    await join(stage.world, DRIVER)
  })
  afterAll(() => stage.close())

  it.each([
    ['packages/member/vehicle/vehicle', '从微信选车牌', '津A12345'],
    [REPORT, '加照片', '从手机相册选择'],
    ['packages/fuel/fuelling/fuelling?stationId=binhe', '扫枪上二维码', '从图片识别'],
  ])('is asked on %s itself, which then goes on with what was asked', async (path, tapped, shown) => {
    const page = await stage.phone(DRIVER, { path })
    await page.getByText(tapped).first().tap()
    await page.getByRole('dialog', SHEET).getByText('同意', { exact: true }).tap()
    await page.getByText(shown).first().waitFor()
    expect((await problemsOf(page)).missing).toEqual([])
    await page.context().close()
  })

  it('may be declined, also twice in a row, with a word and without leaving the page', async () => {
    const page = await stage.phone(DRIVER, { path: REPORT })
    const word = page.getByText('未同意，没有继续')
    await page.getByText('加照片').first().tap()
    await page.getByRole('dialog', SHEET).getByRole('button', { name: '不同意' }).tap()
    await word.waitFor()
    await word.waitFor({ state: 'detached' })
    // WeChat does not ask again so soon.
    await page.getByText('加照片').first().tap()
    await word.waitFor()
    expect(await page.getByRole('dialog', SHEET).count()).toBe(0)
    await page.context().close()
  })

  it('comes after joining: a guest may decline that over the tab bar, and looks at prices all the same', async () => {
    const page = await stage.phone('oLooking', { path: 'pages/home/home' })
    await page.locator('.phone-page.front').getByText('我要加油').tap()
    const sheet = page.getByRole('dialog', { name: '加入会员' })
    await sheet.getByRole('button', { name: '暂不' }).tap()
    await sheet.waitFor({ state: 'detached' })
    await page.getByText('今日油价').waitFor()
    await page.context().close()
  })
})
