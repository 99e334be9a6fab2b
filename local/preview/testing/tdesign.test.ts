import { symlinkSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describeInChromium } from './chromium'
import { startPhones, told, type Phones } from './phone'
import { tdesignPages, tdesignApp } from './tdesignApp'
import { writeApp } from './writeApp'

const LIBRARY = join(process.cwd(), 'node_modules/tdesign-miniprogram/miniprogram_dist')

describeInChromium('TDesign', () => {
  let phones: Phones
  let page: Page
  beforeAll(async () => {
    const folder = writeApp(tdesignApp)
    mkdirSync(join(folder, 'miniprogram_npm'))
    symlinkSync(LIBRARY, join(folder, 'miniprogram_npm/tdesign-miniprogram'))
    phones = await startPhones(folder)
    page = await phones.open()
  })
  afterAll(() => phones.close())

  const go = (name: string) =>
    page.evaluate(`(() => { __preview.wx().reLaunch({ url: '/pages/${name}' }) })()`)

  it.each(tdesignPages)('shows %s without an error', async (name) => {
    await go(name)
    await page.waitForFunction('__preview.ready')
    const { errors, missing } = await told(page)
    expect({ name, errors, missing: missing.filter((each) => !AROUND.has(each)) }).toEqual({
      name,
      errors: [],
      missing: [],
    })
    const box = await page.locator('.phone-page.front wx-page').boundingBox()
    expect(box?.height).toBeGreaterThan(0)
  })

  it('opens a popup, and closes it by its overlay', async () => {
    await go('popup')
    await page.getByText('inside the popup').waitFor()
    await page.touchscreen.tap(180, 120)
    await page.waitForFunction('__preview.page().data.visible === false')
  })

  it('answers a dialog', async () => {
    await go('dialog')
    await page.getByRole('button', { name: 'Yes' }).tap()
    await page.waitForFunction("__preview.page().data.last === 'confirm'")
  })

  it('changes tabs, stepper and search', async () => {
    await go('controls')
    await page.getByText('Second').tap()
    await page.waitForFunction("__preview.page().data.last === 'b'")
    await page.locator('.t-stepper__plus').tap()
    await page.waitForFunction('__preview.page().data.last === 4')
    await page.locator('.t-search input').fill('oil')
    await page.waitForFunction("__preview.page().data.last === 'oil'")
  })
})

/** What is asked of the phone, which is not there in this test. */
const AROUND = new Set([
  'wx.getSystemInfoSync',
  'wx.getWindowInfo',
  'wx.getAppBaseInfo',
  'wx.getDeviceInfo',
  'wx.canIUse',
  'wx.getSystemSetting',
  'wx.getSkylineInfoSync',
])
