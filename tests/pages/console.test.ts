import type { Browser, Page } from 'playwright-core'
import type { LocalMachine } from '../../local/localMachine'
import { describeInChromium, launchChromium, openPage } from '../../local/preview/testing/chromium'
import { openToolPages } from '../support/toolPages'

describeInChromium('the console', () => {
  let machine: LocalMachine
  let browser: Browser
  let page: Page
  let errors: readonly string[]

  beforeAll(async () => {
    ;({ machine } = await openToolPages())
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await machine.close()
  })
  beforeEach(async () => {
    ;({ page, errors } = await openPage(browser, { width: 1280, height: 800 }))
  })
  afterEach(async () => {
    await page.close()
  })

  const open = async (section: string): Promise<void> => {
    await page.goto(`${machine.baseUrl}/console#${section}`)
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const write = async (text: string): Promise<void> => {
    const editor = page.locator('.cm-content')
    await editor.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(text)
  }

  it('changes a document, and says in words what is wrong with one', async () => {
    await open('database/stations')
    await page.getByText('binhe', { exact: true }).click()
    const station = machine.database.read('stations', 'binhe')
    await write(JSON.stringify({ ...station, phone: 5 }))
    await button(/^保\s?存$/).click()
    await page.getByText('没有保存').waitFor()
    await page.locator('.refusal').getByText('phone').waitFor()
    await write(JSON.stringify({ ...station, phone: '022-12345678' }))
    await button(/^保\s?存$/).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(machine.database.read('stations', 'binhe')).toMatchObject({ phone: '022-12345678' })
    expect(errors.filter((each) => !each.includes('/local/database/'))).toEqual([])
  })

  it('calls an action as anybody and shows what the call did', async () => {
    await open('call/station.list')
    await button(/^调\s?用$/).click()
    await page.getByText('滨河加油站').first().waitFor()
    await page.getByRole('menuitem', { name: '云函数' }).click()
    await page.getByRole('menuitem', { name: /^station/ }).click()
    await page.getByText('station.list as oZhouMin').click()
    await page.getByRole('tab', { name: '往返与日志' }).click()
    await page.getByText('database.getDocument stations').first().waitFor()
    expect(errors).toEqual([])
  })

  it('fires a timer and plans a fault', async () => {
    await open('timers')
    await page
      .getByRole('row', { name: /scheduler/ })
      .getByRole('button', { name: '现在触发' })
      .click()
    await page.getByText('scheduler by timer').waitFor()
    await open('faults')
    await page.getByPlaceholder('集合或操作名').fill('orders')
    await button(/^安\s?排$/).click()
    await page.getByRole('cell', { name: 'orders' }).waitFor()
    expect(machine.faults.pending()).toEqual([
      { point: 'database', kind: 'conflict', subject: 'orders', times: 1 },
    ])
    expect(errors).toEqual([])
  })

  it.each([
    ['storage', '云存储'],
    ['messages', '消息'],
    ['pay', '微信支付'],
    ['clock', '时间'],
    ['journal', '流水'],
    ['environment', '环境'],
  ])('shows %s', async (section, title) => {
    await open(section)
    await page.getByRole('heading', { name: title, exact: true }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(errors).toEqual([])
  })
})
