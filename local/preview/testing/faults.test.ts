import type { Page } from 'playwright-core'
import { describeInChromium } from './chromium'
import { startPhones, type Phones } from './phone'
import { writeApp, writeAppFile } from './writeApp'

describeInChromium('a mini-program that does not compile', () => {
  const folder = writeApp({ 'app.json': { pages: ['a'] }, 'a.wxml': '<view>first</view>' })
  let phones: Phones
  let page: Page
  beforeAll(async () => {
    phones = await startPhones(folder)
    page = await phones.open()
  })
  afterAll(() => phones.close())

  it('is shown with the place of its fault, and again when it is mended', async () => {
    await page.getByText('first').waitFor()
    writeAppFile(folder, 'a.wxss', '.a {\n  left: 0;\n')
    await page.getByText('a.wxss:1:1').waitFor()
    expect(await page.getByRole('heading').innerText()).toContain('编译未通过')
    writeAppFile(folder, 'a.wxss', '.a {}')
    writeAppFile(folder, 'a.wxml', '<view>second</view>')
    await page.getByText('second').waitFor()
  })
})
