import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describeInChromium } from './chromium'
import { elementsApp } from './elementsApp'
import { startPhones, told, type Phones } from './phone'
import { writeApp } from './writeApp'

/** One green point. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR42mNk+M8AAgADAQEAr9ePLQAAAABJRU5ErkJggg=='

describeInChromium('the built-in elements', () => {
  let phones: Phones
  let page: Page
  beforeAll(async () => {
    const folder = writeApp(elementsApp)
    writeFileSync(join(folder, 'shapes/dot.png'), Buffer.from(DOT, 'base64'))
    phones = await startPhones(folder)
  })
  afterEach(async () => {
    expect(await told(page)).toMatchObject({ errors: [], missing: [] })
    await page.context().close()
  })
  afterAll(() => phones.close())

  const open = async (path: string) => {
    page = await phones.open({ path })
  }
  /** What events brought since the last time. */
  const said = () => page.evaluate<string[]>('__preview.page().data.said.splice(0)')
  const eventually = async (line: string) => {
    await page.waitForFunction((wanted) => {
      const preview = (globalThis as unknown as { __preview: { page(): { data: { said: string[] } } } })
        .__preview
      return preview.page().data.said.some((each) => each.includes(wanted))
    }, line)
    await said()
  }

  it('take text as their kind allows', async () => {
    await open('fields/fields')
    const name = page.locator('#name input')
    expect(
      await page.locator('#name .phone-placeholder').evaluate((hint) => getComputedStyle(hint).color),
    ).toBe('rgb(1, 2, 3)')
    await name.tap()
    await name.pressSequentially('abcdefg')
    await name.press('Enter')
    expect(await name.inputValue()).toBe('abcde')
    const events = (await said()).map((line) => line.split(' ')[0])
    expect(events).toEqual(['focus', ...Array<string>(5).fill('input'), 'confirm', 'blur'])
    await page.locator('#digits input').fill('12a.5b')
    expect(await page.locator('#digits input').inputValue()).toBe('12.5')
  })

  it('choose, and a form gathers what was chosen', async () => {
    await open('fields/fields')
    await page.locator('#c2').tap()
    await page.locator('#c1').tap()
    await page.locator('#l2').tap()
    await page.locator('#switch').tap()
    expect(await said()).toEqual([
      'change {"value":["one","two"]}',
      'change {"value":["two"]}',
      'change {"value":"b"}',
      'change {"value":true}',
    ])
    await page.locator('#submit').tap()
    expect(await said()).toEqual([
      'submit {"value":{"name":"","digits":"1.5","note":"note","many":["two"],"one":"b","on":true,"slider":15,"pick":0}}',
    ])
    await page.locator('#reset').tap()
    await page.locator('#disabled').tap({ force: true })
    await page.locator('#submit').tap()
    expect((await said()).at(-1)).toContain('"many":["one"],"one":"a","on":false')
  })

  it('slide', async () => {
    await open('fields/fields')
    const box = await page.locator('#slider').boundingBox()
    if (box === null) throw new Error('the slider is not there')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width, box.y + box.height / 2, { steps: 4 })
    await page.mouse.up()
    await eventually('change {"value":20}')
  })

  it('pick from wheels', async () => {
    await open('fields/fields')
    const pick = async (id: string, ...options: readonly string[]) => {
      await page.locator(`#${id}`).tap()
      for (const option of options) {
        await page.getByRole('option', { name: option, exact: true }).first().tap()
        await page.waitForTimeout(300)
      }
      await page.getByRole('button', { name: '确定' }).tap()
      return (await said()).at(-1)
    }
    expect(await pick('picker', 'z')).toBe('change {"value":2}')
    expect(await pick('date', '03月', '02日')).toBe('change {"value":"2024-03-02"}')
    expect(await pick('time', '10', '45')).toBe('change {"value":"10:45"}')
    expect(await pick('region', '浙江省', '杭州市', '西湖区')).toContain(
      '"value":["浙江省","杭州市","西湖区"]',
    )
    expect(await pick('multi', 'b')).toBe('change {"value":[1,1]}')
    await page.locator('#multi').tap()
    await page.getByRole('button', { name: '取消' }).tap()
    expect(await said()).toEqual(['cancel {}'])
    await page.locator('#wheels').getByText('30').tap()
    await eventually('change {"value":[2]}')
  })

  it('hand open-types to the phone', async () => {
    await open('fields/fields')
    await page.evaluate(
      "void __preview.host().openTypes.set('getPhoneNumber', (button) => button.emit('getphonenumber', { code: button.dataset.who }))",
    )
    await page.locator('#phone').tap()
    expect(await said()).toEqual(['getphonenumber {"code":"me"}'])
  })

  it('scroll, swipe, move and lift', async () => {
    await open('places/places')
    await page.evaluate("__preview.page().setData({ into: 'row5' })")
    await eventually('scrolltolower')
    await page.evaluate('__preview.page().setData({ current: 2 })')
    await eventually('change {"current":2')
    const box = await page.locator('#swiper').boundingBox()
    if (box === null) throw new Error('the swiper is not there')
    await page.mouse.move(box.x + 320, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + 20, box.y + 40, { steps: 5 })
    await page.mouse.up()
    await eventually('change {"current":0,"currentItemId":"","source":"touch"}')
    expect(await page.locator('#portal').isVisible()).toBe(true)
    expect(await page.locator('#wide').isVisible()).toBe(true)
    expect(await page.locator('#wider').isVisible()).toBe(false)
    await page.locator('#link').tap()
    expect((await told(page)).stack).toEqual(['places/places', 'shapes/shapes'])
  })

  it('show a map with markers that are tapped, dragged and looked at as a whole', async () => {
    await open('places/places')
    await page.locator('#map').getByRole('button', { name: 'Pump' }).tap()
    await eventually('markertap {"markerId":7}')
    await page.locator('#map').getByText('Open').tap()
    await eventually('callouttap {"markerId":7}')
    const box = await page.locator('#map').boundingBox()
    if (box === null) throw new Error('the map is not there')
    await page.mouse.move(box.x + 40, box.y + 150)
    await page.mouse.down()
    await page.mouse.move(box.x + 140, box.y + 150, { steps: 4 })
    await page.mouse.up()
    await eventually('region drag')
    const context = "__preview.wx().createMapContext('map')"
    const moved = await page.evaluate<{ longitude: number }>(`${context}.getCenterLocation()`)
    expect(moved.longitude).toBeLessThan(121.4)
    await page.evaluate(`${context}.includePoints({ points: __preview.page().data.markers })`)
    const whole = await page.evaluate<{ latitude: number; longitude: number }>(
      `${context}.getCenterLocation()`,
    )
    expect(whole.latitude).toBeCloseTo(31.205, 3)
    expect(whole.longitude).toBeCloseTo(121.405, 3)
  })

  it('show pictures, drawings and rich text', async () => {
    await open('shapes/shapes')
    await eventually('load {"width":2,"height":1}')
    await page.waitForFunction("document.querySelector('#fix').clientHeight === 50")
    expect(await page.locator('#rich').innerHTML()).toBe('<p style="color: rgb(3, 3, 3)">para<b>bold</b></p>')
    expect(await page.locator('#nodes').innerHTML()).toBe('<h2>head &amp; tail</h2>')
    expect(await page.locator('#lines').innerText()).toBe('a\nb')
    expect(await page.evaluate('__preview.page().draw()')).toEqual([100, 50, 0, 255, 0, 255])
    await page.locator('#hover').dispatchEvent('mousedown')
    await page.waitForFunction(
      "getComputedStyle(document.querySelector('#hover')).color === 'rgb(200, 0, 0)'",
    )
  })
})
