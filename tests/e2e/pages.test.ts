import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describeInChromium } from '../../local/preview/testing/chromium'
import { buy } from '../support/buying'
import { fill, join as joinStation } from '../support/station'
import { callsOf, openStage, problemsOf, type Manner, type Stage, warningsOf } from './support/stage'
import { accessibilityFaults, sidewaysOverflow, tourOf } from './support/tour'

const DRIVER = 'oTourist'
/** Has never joined. */
const GUEST = 'oStranger'
/** What only members see: of the member, of his orders, of his fuel. */
const membersOnly =
  /^packages\/(?:member\/(?!help|policy|settings)|order\/|fuel\/result|stats\/)|^pages\/orders/

/** Shows the whole page, not only what its first call brought. */
const SETTLE_MS = 800
/** So many phones lie side by side. */
const PHONES = 3

/** What runs on is looked at again and again, and is no part of a first screen. */
const looks = new Set(['station.live', 'station.queue', 'order.pump'])
const firstScreen = (calls: readonly string[]) => calls.filter((action) => !looks.has(action))

/** The build keeps a picture of every page that is looked at. */
const pictureOf = (manner: string, path: string): string =>
  join('reports', 'screens', manner, `${(path.split('?')[0] ?? path).replaceAll('/', '-')}.png`)

describeInChromium('every page', () => {
  let stage: Stage
  let tour: readonly string[] = []
  beforeAll(async () => {
    stage = await openStage()
    const driver = await joinStation(stage.world, DRIVER)
    const { orderId } = await buy(driver, await fill(stage.world, 3, { amountFen: 31_200 }))
    tour = tourOf({ orderId })
  })
  afterAll(() => stage.close())

  /** Looks at every page of the tour, several at once, and answers what was found, by page. */
  async function visit<Found>(
    name: string,
    manner: Manner,
    look: (page: Page, path: string) => Promise<Found | null>,
    who = DRIVER,
  ): Promise<Record<string, Found>> {
    const found: Record<string, Found> = {}
    const waiting = [...tour]
    const walk = async (): Promise<void> => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const page = await stage.phone(who, { ...manner, path })
        await page.waitForTimeout(SETTLE_MS)
        const faults = await look(page, path)
        if (faults !== null) found[path] = faults
        await page.screenshot({ path: pictureOf(name, path), scale: 'css' })
        await page.context().close()
      }
    }
    await Promise.all(Array.from({ length: PHONES }, walk))
    return found
  }

  async function looked(page: Page) {
    const { errors, missing } = await problemsOf(page)
    const faults = await accessibilityFaults(page)
    const calls = firstScreen(callsOf(page))
    const warnings = warningsOf(page)
    const found = [errors, missing, faults, warnings].flat()
    return found.length === 0 && calls.length <= 1 ? null : { errors, missing, faults, warnings, calls }
  }

  it('opens with one call at most and without a failure, asks for nothing that a phone has not, and reads well', async () => {
    expect(await visit('light', {}, looked)).toEqual({})
  }, 600_000)

  it('lets a guest in where only members see something, and never leaves him with a failure to try again', async () => {
    const faults = await visit(
      'guest',
      {},
      async (page, path) => {
        const shown = page.locator('.phone-page.front')
        const way = shown.getByRole('button', { name: '登录', exact: true })
        if (membersOnly.test(path)) await way.waitFor()
        const ways = await way.count()
        const retries = await shown.getByText('再试一次').count()
        const wanted = membersOnly.test(path) ? 1 : ways
        const found = await looked(page)
        return found === null && retries === 0 && ways === wanted ? null : { retries, ways, ...found }
      },
      GUEST,
    )
    expect(faults).toEqual({})
  }, 600_000)

  it('shows a page of members as soon as the guest has joined there', async () => {
    const page = await stage.phone('oNewcomer', { path: 'packages/member/points/points' })
    await page.getByRole('button', { name: '登录', exact: true }).tap()
    await page.getByRole('button', { name: '同意并继续' }).tap()
    await page.getByText('1000 分 = 20.00 元').first().waitFor()
    expect(await problemsOf(page)).toEqual({ errors: [], missing: [] })
    await page.context().close()
  }, 120_000)

  it('reads as well in the dark', async () => {
    expect(await visit('dark', { theme: 'dark' }, looked)).toEqual({})
  }, 600_000)

  it('fits a narrow phone at the largest type, in English too', async () => {
    const spilling = await visit('large-english', { width: 320, scale: 2, language: 'en' }, async (page) => {
      const overflow = await sidewaysOverflow(page)
      return overflow > 1 ? overflow : null
    })
    expect(spilling).toEqual({})
  }, 600_000)
})
