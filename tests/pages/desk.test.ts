import type { Browser, Page } from 'playwright-core'
import type { Forecourt } from '../../local/forecourt'
import type { LocalMachine } from '../../local/localMachine'
import { describeInChromium, launchChromium, openPage } from '../../local/preview/testing/chromium'
import { confirm, sheetOf } from '../support/buying'
import { Person } from '../support/driver'
import { openToolPages } from '../support/toolPages'

describeInChromium('the desk', () => {
  let machine: LocalMachine
  let forecourt: Forecourt
  let browser: Browser
  let page: Page
  let errors: readonly string[]

  beforeAll(async () => {
    ;({ machine, forecourt } = await openToolPages())
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await machine.close()
  })
  beforeEach(async () => {
    ;({ page, errors } = await openPage(browser, { width: 1280, height: 720 }))
    await page.goto(`${machine.baseUrl}/`)
    await page.getByRole('button', { name: '1 号枪 92#' }).waitFor()
  })
  afterEach(async () => {
    await page.close()
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const guide = () => page.getByRole('navigation', { name: '下一步' })
  const appOf = async (name: string): Promise<URL> => {
    const address = await page.locator(`iframe[title="${name}的小程序"]`).getAttribute('src')
    return new URL(address ?? '', machine.baseUrl)
  }

  it('leads from the nozzle to the paid sale, for whoever holds the phone', async () => {
    await button('6 号枪 95#').click()
    await button('提枪').click()
    await page.getByText('快 10 倍').click()
    await page.getByTitle('立即加完').click()
    await button(/ 加油$/).click()
    await guide().getByText('挂枪”').waitFor()
    await page.getByRole('status', { name: '加油机显示屏' }).getByText('200.00', { exact: true }).waitFor()
    await button('挂枪').click()
    await guide().getByText('6 号枪 ¥200.00 待付').waitFor()

    await button('周敏扫码').click()
    const app = await appOf('周敏')
    expect(app.searchParams.get('openid')).toBe('oZhouMin')
    expect(app.searchParams.get('path')).toBe(
      `packages/fuel/fuelling/fuelling?scene=${encodeURIComponent('s=binhe&n=6')}`,
    )

    await button('到收银台付').click()
    expect(forecourt.state().sales.at(-1)).toMatchObject({ nozzleNumber: 6, state: 'Payable' })
    await button(/^收\s?款$/).click()
    await page.getByText('收银台已收 ¥200.00').waitFor()
    await guide().getByText('已付清').waitFor()
    expect(forecourt.state().sales.at(-1)).toMatchObject({
      nozzleNumber: 6,
      amountFen: 20_000,
      state: 'Cleared',
    })
    expect(errors).toEqual([])
  })

  it('shows a nozzle that somebody paid for ahead, on a display set to nothing', async () => {
    const driver = new Person(machine, 'oSunLi')
    await driver.call('member', 'signUp', { policyVersion: '1' })
    forecourt.fill(5, { amountFen: 5_000 })
    await forecourt.settle()
    await button('5 号枪 98#').click()
    const display = page.getByRole('status', { name: '加油机显示屏' })
    await display.getByText('50.00', { exact: true }).waitFor()

    const { order } = await driver.call('order', 'prepay', {
      requestId: 'ahead-of-fuel',
      stationId: 'binhe',
      nozzleNumber: 5,
      amount: { by: 'amount', amountFen: 20_000 },
    })
    await driver.pay(sheetOf(await confirm(driver, order.orderId)))
    await driver.call('order', 'payStatus', { orderId: order.orderId })
    await forecourt.settle()
    await display.getByText('已授权 ¥200.00，请提枪').waitFor()
    await display.getByText('50.00', { exact: true }).waitFor({ state: 'detached' })
    await button('5 号枪 98#').getByText('已授权').waitFor()
    await guide().getByText('提枪').last().waitFor()
  })

  it('sends nobody over a cut line, nor to the phone of somebody who works there', async () => {
    await page
      .locator('.add-phone')
      .getByRole('button', { name: /李师傅/ })
      .click()
    forecourt.fill(7, { amountFen: 30_000 })
    await button('7 号枪 0#').click()
    await guide().getByText('请先点一位车主的手机').waitFor()
    await page.locator('.line').getByRole('switch').click()
    await guide().getByText('但断网中').waitFor()
    await page.locator('.line').getByRole('switch').click()
    await guide().getByText('请先点一位车主的手机').waitFor()
  })

  it('lies several phones side by side, each with its own settings, and remembers them', async () => {
    await page
      .locator('.add-phone')
      .getByRole('button', { name: /李师傅/ })
      .click()
    const phone = page.getByRole('region', { name: '李师傅的手机' })
    await phone.getByRole('button', { name: '手机设置' }).click()
    await page.getByText('深色', { exact: true }).click()
    await page.getByText('English', { exact: true }).last().click()
    await page.getByText('320', { exact: true }).click()
    await page.reload()
    await phone.waitFor()
    const { searchParams } = await appOf('李师傅')
    expect(Object.fromEntries(searchParams)).toMatchObject({
      openid: 'oStaffLi',
      theme: 'dark',
      language: 'en',
    })
    expect((await appOf('周敏')).searchParams.get('theme')).toBe('light')
    const frame = await page.locator('iframe[title="李师傅的小程序"]').evaluate((each) => each.clientWidth)
    expect(frame).toBe(320)
    await phone.getByRole('button', { name: '收起这部手机' }).click()
    await phone.waitFor({ state: 'detached' })
    expect(errors).toEqual([])
  })

  it('shows a notification as it arrives, and opens its page at a tap', async () => {
    await page.getByRole('region', { name: '周敏的手机' }).waitFor()
    // The first look at a phone's notifications says which ones are old.
    await page.waitForResponse((response) => response.url().includes('/local/messages?openid=oZhouMin'))
    machine.weixin.account.phones.receive({
      openid: 'oZhouMin',
      templateId: 'tmplOrderPaid',
      title: '积分到账提醒',
      page: 'packages/member/points/points',
      data: { number3: '326' },
      miniprogramState: 'formal',
      lang: 'zh_CN',
      receivedAt: machine.clock.now(),
    })
    await button(/服务通知.*积分到账提醒.*获得积分 326/).click()
    expect((await appOf('周敏')).searchParams.get('path')).toBe('packages/member/points/points')
  })

  it('moves the clock, and speaks English', async () => {
    await page.locator('.clock').click()
    await button('+1 天').click()
    await page.locator('.clock small').getByText('+1 天').waitFor()
    await button('回到真实时间').click()
    await page.locator('.clock small').waitFor({ state: 'detached' })
    await button('切换到英文').click()
    await page.getByRole('heading', { name: 'Dispensers' }).waitFor()
    await button('Nozzle 8 0#').click()
    await page.getByRole('heading', { name: 'Nozzle 8' }).waitFor()
  })

  it('is the bare app with a menu on a real phone', async () => {
    const { page: phone } = await openPage(browser, { width: 390, height: 844 })
    await phone.goto(`${machine.baseUrl}/`)
    await phone.getByRole('button', { name: '菜单' }).click()
    await phone.getByRole('button', { name: '2 号枪 95#' }).click()
    await phone.getByRole('button', { name: '周敏扫码' }).click()
    await phone.getByRole('dialog').waitFor({ state: 'hidden' })
    const address = await phone.locator('iframe').getAttribute('src')
    expect(new URL(address ?? '', machine.baseUrl).searchParams.get('path')).toContain('fuelling')
    await phone.close()
  })
})
