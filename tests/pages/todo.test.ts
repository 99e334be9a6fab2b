import type { Browser, Page } from 'playwright-core'
import type { LocalMachine } from '../../local/localMachine'
import { describeInChromium, launchChromium, openPage } from '../../local/preview/testing/chromium'
import { buy } from '../support/buying'
import { Person } from '../support/driver'
import { saleIdOf } from '../support/station'
import { openToolPages } from '../support/toolPages'

describeInChromium('what waits for the station, in the console', () => {
  let machine: LocalMachine
  let browser: Browser
  let page: Page
  let errors: readonly string[]
  let driver: Person
  let orderId: string

  beforeAll(async () => {
    const { machine: made, forecourt } = await openToolPages()
    machine = made
    browser = await launchChromium()
    driver = new Person(machine, 'oZhouMin')
    await driver.call('member', 'signUp', { policyVersion: '1' })
    const sale = forecourt.fill(1, { volumeMl: 40_000 })
    await forecourt.settle()
    ;({ orderId } = await buy(driver, saleIdOf(sale)))
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
  const say = async (words: string): Promise<void> => {
    await page.getByRole('textbox', { name: '说明' }).fill(words)
  }
  let asked = 0
  const askRefund = () =>
    driver.call('order', 'askRefund', {
      orderId,
      requestId: `ask-for-${(asked += 1)}-back`,
      amountFen: 1_000,
      cause: 'wrongAmount',
      text: '多收了',
    })
  const record = () => driver.call('order', 'record', { orderId })

  it('refuses a refund with a reason, and approves the next one, as 李师傅', async () => {
    await askRefund()
    await open('todo')
    await page.getByText('金额不对：多收了').waitFor()
    await button(/^拒\s?绝$/).click()
    const give = page.getByRole('dialog').getByRole('button', { name: /^拒\s?绝$/ })
    expect(await give.isDisabled()).toBe(true)
    await say('油机读数没有错')
    await give.click()
    await page.getByText('没有待处理的退款申请').waitFor()
    expect((await record()).refundRequest).toMatchObject({ state: 'declined', answer: '油机读数没有错' })

    await askRefund()
    await button(/^刷\s?新$/).click()
    await button(/^同\s?意$/).click()
    expect((await record()).refunds).toEqual([])
    await button('同意退款').click()
    await page.getByText('没有待处理的退款申请').waitFor()
    expect(await record()).toMatchObject({
      refundRequest: { state: 'approved' },
      refunds: [{ amountFen: 1_000 }],
    })
    expect(errors).toEqual([])
  })

  it('answers a report and solves it', async () => {
    const { report } = await driver.call('order', 'report', {
      requestId: 'a-report-of-mine',
      about: { stationId: 'binhe', nozzleNumber: 2 },
      kind: 'equipment',
      text: '扫码贴掉了',
    })
    await open('todo')
    const row = page.getByRole('row', { name: /设备故障 · 2 号枪 · 扫码贴掉了/ })
    await row.getByRole('button', { name: /^答\s?复$/ }).click()
    await say('马上去看')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^答\s?复$/ })
      .click()
    await row.getByText('处理中').waitFor()
    await row.getByRole('button', { name: /^解\s?决$/ }).click()
    await say('已经换了新的')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^解\s?决$/ })
      .click()
    await page.getByText('没有待处理的异常上报').waitFor()
    expect(machine.database.read('reports', report.reportId)).toMatchObject({ state: 'solved' })
    expect(errors).toEqual([])
  })

  it('lets the station call what drivers may not, and finds an action as it is written', async () => {
    await open('call/order.payableSales')
    await page.locator('.action-select').click()
    await page.keyboard.type('staff.refundR')
    await page.getByText('staff.refundRequests', { exact: true }).click()
    await page.getByText('所以由李师傅来调用').waitFor()
    await button(/^调\s?用$/).click()
    await page.getByText('成功', { exact: true }).waitFor()
    expect(errors).toEqual([])
  })
})
