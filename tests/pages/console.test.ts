import type { Browser, Page } from 'playwright-core'
import type { LocalMachine } from '../../local/localMachine'
import { describeInChromium, launchChromium, openPage } from '../../local/preview/testing/chromium'
import { Person } from '../support/driver'
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

  it('asks before changes are thrown away, and says in Chinese what cannot be read', async () => {
    await open('database/stations')
    await page.getByText('binhe', { exact: true }).click()
    await write('{"_id": "binhe",')
    await button(/^保\s?存$/).click()
    await page.locator('.refusal').getByText('不是完整的 JSON').waitFor()
    await page.locator('.ant-drawer-close').click()
    await page.getByText('改动还没有保存').last().waitFor()
    await button('继续编辑').click()
    await page.locator('.ant-drawer-close').click()
    await button(/^不要了$/).click()
    await page.locator('.refusal').waitFor({ state: 'hidden' })
    expect(errors).toEqual([])
  })

  it('finds members by a name or an openid, and shows names first', async () => {
    const driver = new Person(machine, 'oZhangWei')
    await driver.call('member', 'signUp', { policyVersion: '1' })
    await driver.call('member', 'updateProfile', { nickname: '张伟' })
    await new Person(machine, 'oSunLi').call('member', 'signUp', { policyVersion: '1' })
    await open('database/members')
    const box = page.getByRole('searchbox').nth(1)
    const cells = page.getByRole('cell', { name: '张伟', exact: true })
    await page.getByText('共 2 个').waitFor()
    for (const wanted of ['张伟', 'oZhangWei', '{"openid": "oZhangWei"}']) {
      await box.fill(wanted)
      await box.press('Enter')
      await page.getByText('共 1 个').waitFor()
      await cells.waitFor()
      await box.fill('')
      await box.press('Enter')
      await page.getByText('共 2 个').waitFor()
    }
    await box.fill('{"openid": ')
    await box.press('Enter')
    await page.getByText('不是完整的 JSON').waitFor()
    expect(errors).toEqual([])
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
    await page.getByRole('combobox', { name: '怎么错' }).fill('delay')
    await button(/^安\s?排$/).click()
    await page.getByText('延迟多少毫秒？').waitFor()
    expect(machine.faults.pending()).toEqual([])
    await page.getByRole('combobox', { name: '怎么错' }).fill('conflict')
    await page.getByPlaceholder('集合或操作名').fill('orders')
    await button(/^安\s?排$/).click()
    await page.getByRole('cell', { name: 'orders' }).waitFor()
    await page.getByRole('cell', { name: '写入冲突 conflict' }).waitFor()
    expect(machine.faults.pending()).toEqual([
      { point: 'database', kind: 'conflict', subject: 'orders', times: 1 },
    ])
    expect(errors).toEqual([])
  })

  it.each([
    ['todo', '待处理'],
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
