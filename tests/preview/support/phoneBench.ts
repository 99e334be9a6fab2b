import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { demoForecourt } from '../../../local/demo/dispensers'
import { DemoService } from '../../../local/demo/demoService'
import type { LocalMachine } from '../../../local/localMachine'
import { createLocalMachine } from '../../../local/machine'
import { createPreview } from '../../../local/preview/preview'
import { launchChromium } from '../../../local/preview/testing/chromium'
import { writeCallingApp } from './callingApp'

/** A machine, a browser, and phones in it that make one call each. */
export interface PhoneBench {
  readonly machine: LocalMachine
  /** Opens a new person's phone at the page that makes this call, and taps. */
  call(name: string, options?: unknown): Promise<Phone>
  close(): Promise<void>
}

export interface Phone {
  readonly page: Page
  tap(): Promise<void>
  /** What came of the last tap. */
  answer(): Promise<Record<string, unknown>>
  problems(): Promise<{ readonly errors: unknown[]; readonly missing: unknown[] }>
}

export const OPENID = 'oTest-driver_0001'

export async function openPhoneBench(appJson: Readonly<Record<string, unknown>> = {}): Promise<PhoneBench> {
  const app = writeCallingApp(appJson)
  const machine = await createLocalMachine({
    timers: false,
    services: (made) => {
      const forecourt = demoForecourt(made.kernel, { online: false, flowMlPerS: 0 })
      return [forecourt, new DemoService(made, forecourt), createPreview(process.cwd(), app)]
    },
  })
  const browser = await launchChromium()
  return {
    machine,
    call: (name, options = {}) => openPhone(browser, machine, name, options),
    close: async () => {
      await browser.close()
      await machine.close()
      rmSync(app, { recursive: true })
    },
  }
}

async function openPhone(
  browser: Browser,
  machine: LocalMachine,
  name: string,
  options: unknown,
): Promise<Phone> {
  // A context of its own: nothing is remembered from another test's phone.
  const context = await browser.newContext({
    viewport: { width: 375, height: 720 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const path = `main/main?call=${name}&options=${encodeURIComponent(JSON.stringify(options))}`
  await page.goto(`${machine.baseUrl}/app.html?${new URLSearchParams({ openid: OPENID, path }).toString()}`)
  const phone: Phone = {
    page,
    tap: () => page.locator('#run').tap(),
    answer: async () => {
      const shown = page.locator('#answer', { hasText: '{' })
      return JSON.parse((await shown.textContent()) ?? '') as Record<string, unknown>
    },
    problems: () =>
      page.evaluate(() => {
        const { errors, missing } = (
          window as unknown as { __preview: { errors: unknown[]; missing: unknown[] } }
        ).__preview
        return { errors, missing }
      }),
  }
  await phone.tap()
  return phone
}
