import type { Page } from 'playwright-core'
import { describeInChromium } from './chromium'
import { dataOf, startPhones, told, type Phones } from './phone'
import { semantics } from './semantics'
import { writeApp } from './writeApp'

describeInChromium("WeChat's framework in a browser", () => {
  let phones: Phones
  let page: Page
  beforeAll(async () => {
    phones = await startPhones(writeApp(semantics))
  })
  beforeEach(async () => {
    page = await phones.open()
  })
  afterEach(async () => {
    await page.context().close()
  })
  afterAll(() => phones.close())

  const log = () => page.evaluate<string[]>('__preview.app().globalData.log')
  const clearLog = () => page.evaluate('void __preview.app().globalData.log.splice(0)')
  const onPage = <T = unknown>(code: string) =>
    page.evaluate<T>(`(() => { const page = __preview.page(); const wx = __preview.wx(); return ${code} })()`)
  const text = (selector: string) => page.locator(`.phone-page.front ${selector}`).innerText()
  const style = (selector: string, property: string) =>
    page
      .locator(`.phone-page.front ${selector}`)
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

  it('runs the moments of app, page and components in their order', async () => {
    expect(await log()).toEqual([
      'launch main/main',
      'app show',
      'box created',
      'label >four',
      'behavior attached parts/box',
      'box attached',
      'load {}',
      'show',
      'box page show',
      'box ready',
      'ready',
    ])
  })

  it('shows what templates, WXS, imports and includes say', async () => {
    expect(await text('#wxs')).toBe('¥12.34 Array a#b#')
    expect(await text('#included')).toBe('included')
    expect(await text('.line')).toBe('pair-spread')
    expect(await text('#object')).toBe('x=1;y=2;')
    expect(await text('#which')).toBe('none')
    expect(await page.locator('#hidden').isVisible()).toBe(false)
    const checked = () => page.locator('#switch').getAttribute('aria-checked')
    expect(await checked()).toBe('false')
    await onPage('page.change()')
    expect(await checked()).toBe('true')
  })

  it('sets data by paths and shows it', async () => {
    await onPage('page.change()')
    expect(await text('#rows')).toBe('0:a;1:b;')
    expect(await text('#which')).toBe('many')
    expect(await text('#text')).toBe('longer|6|default')
    expect(await dataOf(page)).toMatchObject({ nested: { list: [{ value: 5 }] }, count: 3, times: 2 })
  })

  it('brings taps to who binds, catches and captures', async () => {
    await clearLog()
    await page.locator('#inner').tap()
    await page.locator('#bubbles').tap()
    await page.locator('#mut').tap()
    expect(await log()).toEqual([
      'capture',
      'inner k 1 x,y',
      'capture',
      'inner b 1 x,y',
      'outer b {"outer":"o"}',
      'capture',
      'inner m 1 x,y',
      'outer m {"outer":"o"}',
    ])
  })

  it('fills slots, relations, generics and exports', async () => {
    expect(await text('#box')).toBe('head\nfour|4|default\nbody')
    expect(await dataOf(page)).toMatchObject({ count: 2 })
    expect(await text('#default')).toBe('item')
    expect(await text('#generic')).toBe('other')
    expect(await onPage("page.selectComponent('#exporter').secret")).toBe(42)
    expect(await onPage("page.selectComponent('#box').greet()")).toBe('hello behavior')
    await clearLog()
    await onPage("page.selectComponent('#box').tell()")
    expect(await log()).toEqual(['told parts/box'])
  })

  it('keeps styles where they belong', async () => {
    expect(await style('#styled', 'width')).toBe('37.5px')
    expect(await style('#styled', 'color')).toBe('rgb(5, 5, 5)')
    expect(await style('#inside', 'color')).toBe('rgb(10, 20, 30)')
    expect(await style('#box', 'margin-top')).toBe('3px')
    expect(await style('#bar', 'color')).toBe('rgb(4, 5, 6)')
    expect(await style('#styled', 'border-top-width')).toBe('0px')
    await onPage("wx.navigateTo({ url: 'second' })")
    expect(await style('#styled', 'color')).toBe('rgb(9, 9, 9)')
  })

  it('is dark when the phone is, whatever the browser prefers', async () => {
    await page.context().close()
    page = await phones.open({ theme: 'dark' })
    expect(await style('#styled', 'border-top-width')).toBe('3px')
    expect(await style('.phone-nav-bar', 'background-color')).toBe('rgb(17, 17, 17)')
  })

  it('writes what is typed to the data', async () => {
    await page.locator('#model input').fill('abc')
    expect(await dataOf(page)).toMatchObject({ typed: 'abc' })
  })

  it('measures elements and the page', async () => {
    const [styled, rows, viewport] =
      await onPage<[Record<string, unknown>, unknown[], Record<string, number>]>('page.measure()')
    expect(styled).toMatchObject({ width: 37.5, dataset: {}, color: 'rgb(5, 5, 5)' })
    expect(rows).toHaveLength(1)
    expect(viewport['scrollTop']).toBe(0)
    expect(viewport['scrollHeight']).toBeGreaterThan(1500)
  })

  it('moves between pages as WeChat does', async () => {
    await clearLog()
    await onPage(
      "wx.navigateTo({ url: '/main/second?id=1&word=%E6%B2%B9', events: { answer: (value) => { __answer = value } }, success: ({ eventChannel }) => eventChannel.emit('hello', 'hi') })",
    )
    expect(await text('#query')).toBe('{"id":"1","word":"%E6%B2%B9"}')
    expect(await page.evaluate('__answer')).toBe('hi!')
    expect((await told(page)).stack).toEqual(['main/main', 'main/second'])
    await onPage("wx.redirectTo({ url: '/sub/third' })")
    expect((await told(page)).stack).toEqual(['main/main', 'sub/third'])
    await page.getByRole('button', { name: '返回' }).click()
    expect((await told(page)).stack).toEqual(['main/main'])
    await onPage("wx.switchTab({ url: '/main/tab' })")
    await onPage("wx.switchTab({ url: '/main/main' })")
    await onPage("wx.reLaunch({ url: '/sub/third' })")
    expect((await told(page)).stack).toEqual(['sub/third'])
    expect(await log()).toEqual([
      'hide',
      'box page hide',
      'second unload',
      'show',
      'box page show',
      'hide',
      'box page hide',
      'tab show',
      'tab hide',
      'show',
      'box page show',
      'unload',
      'box detached',
      'tab unload',
    ])
  })

  it('refuses as WeChat does', async () => {
    const refusal = (call: string) => onPage<string>(`wx.${call}.then(() => 'ok', ({ errMsg }) => errMsg)`)
    expect(await refusal("navigateTo({ url: '/main/tab' })")).toBe(
      'navigateTo:fail can not navigateTo a tabbar page',
    )
    expect(await refusal("switchTab({ url: '/main/second' })")).toBe(
      'switchTab:fail can not switch to no-tabBar page',
    )
    expect(await refusal("navigateTo({ url: '/none' })")).toBe('navigateTo:fail page "none" is not found')
    expect(await refusal('navigateBack()')).toBe('navigateBack:fail cannot navigate back at first page.')
    for (let n = 1; n < 10; n += 1) expect(await refusal("navigateTo({ url: '/main/second' })")).toBe('ok')
    expect(await refusal("navigateTo({ url: '/main/second' })")).toBe(
      'navigateTo:fail webview count limit exceed',
    )
    expect(await log()).toContain('not found none')
  })

  it('scrolls, reaches the bottom, and refreshes when pulled down', async () => {
    await clearLog()
    await onPage('wx.pageScrollTo({ scrollTop: 300, duration: 0 })')
    await page.waitForFunction('__preview.page().scrolled === 300')
    await onPage('wx.pageScrollTo({ scrollTop: 5000, duration: 0 })')
    await page.waitForFunction("__preview.app().globalData.log.includes('bottom')")
    await onPage('wx.pageScrollTo({ scrollTop: 0, duration: 0 })')
    await page.mouse.move(150, 200)
    await page.mouse.down()
    await page.mouse.move(150, 400, { steps: 5 })
    await page.mouse.up()
    await page.waitForFunction("__preview.app().globalData.log.includes('pulled')")
  })

  it('goes to the background and comes back', async () => {
    await clearLog()
    await page.evaluate('__preview.host().app.hide()')
    await page.evaluate('__preview.host().app.show({ scene: 1038 })')
    expect(await log()).toEqual(['hide', 'box page hide', 'app hide', 'app show', 'show', 'box page show'])
    expect(await onPage<number>('wx.getEnterOptionsSync().scene')).toBe(1038)
    expect(await page.evaluate('__preview.host().app.shareContent("menu")')).toEqual({
      title: 'shared',
      path: '/main/main?by=share',
    })
  })

  it('records what fails and what is missing, and tells the app', async () => {
    await clearLog()
    await page.evaluate('setTimeout(() => __preview.page().boom())')
    await onPage('page.reject()')
    await onPage('wx.nothing')
    await page.waitForFunction('__preview.errors.length === 2')
    const { errors, missing } = await told(page)
    expect(errors.map(({ message }) => message)).toEqual(expect.arrayContaining(['boom', 'rejected']))
    expect(missing).toEqual(['wx.nothing'])
    expect((await log()).sort()).toEqual(['app error boom', 'app rejection rejected'])
    expect(await page.getByRole('button', { name: '3 errors' }).isVisible()).toBe(true)
  })

  it('starts where the address says', async () => {
    await page.context().close()
    page = await phones.open({ path: 'main/second?id=9', scene: '1047' })
    expect(await text('#query')).toBe('{"id":"9"}')
    expect(await onPage('wx.getLaunchOptionsSync()')).toMatchObject({
      path: 'main/second',
      query: { id: '9' },
      scene: 1047,
    })
    await page.getByRole('button', { name: '首页' }).click()
    expect((await told(page)).stack).toEqual(['main/main'])
  })
})
