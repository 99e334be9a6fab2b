import { describeInChromium } from '../../local/preview/testing/chromium'
import { buy } from '../support/buying'
import { fill, join } from '../support/station'
import { callsOf, openStage, problemsOf, type Stage } from './support/stage'
import { accessibilityFaults, sidewaysOverflow, tourOf } from './support/tour'

const DRIVER = 'oTourist'

/** Shows the whole page, not only what its first call brought. */
const SETTLE_MS = 800

/** What runs on is looked at again and again, and is no part of a first screen. */
const looks = new Set(['station.live', 'station.queue', 'order.pump'])
const firstScreen = (calls: readonly string[]) => calls.filter((action) => !looks.has(action))

describeInChromium('every page', () => {
  let stage: Stage
  let tour: readonly string[] = []
  beforeAll(async () => {
    stage = await openStage()
    const driver = await join(stage.world, DRIVER)
    const { orderId } = await buy(driver, await fill(stage.world, 3, { amountFen: 31_200 }))
    tour = tourOf({ orderId })
  })
  afterAll(() => stage.close())

  it('opens with one call at most and without a failure, asks for nothing that a phone has not, and reads well', async () => {
    const found: Record<string, unknown> = {}
    for (const path of tour) {
      const page = await stage.phone(DRIVER, { path })
      await page.waitForTimeout(SETTLE_MS)
      const { errors, missing } = await problemsOf(page)
      const faults = await accessibilityFaults(page)
      const calls = firstScreen(callsOf(page))
      if (errors.length + missing.length + faults.length > 0 || calls.length > 1)
        found[path] = { errors, missing, faults, calls }
      await page.context().close()
    }
    expect(found).toEqual({})
  }, 600_000)

  it('fits a narrow phone at the largest type, in English too', async () => {
    const spilling: Record<string, number> = {}
    for (const path of tour) {
      const page = await stage.phone(DRIVER, { path, width: 320, scale: 2, language: 'en' })
      await page.waitForTimeout(SETTLE_MS)
      const overflow = await sidewaysOverflow(page)
      if (overflow > 1) spilling[path] = overflow
      await page.context().close()
    }
    expect(spilling).toEqual({})
  }, 600_000)
})
