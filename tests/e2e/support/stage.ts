import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { DemoService } from '../../../local/demo/demoService'
import { createPreview } from '../../../local/preview/preview'
import { launchChromium } from '../../../local/preview/testing/chromium'
import { createPages } from '../../../local/web/pages'
import { THURSDAY } from '../../support/station'
import { openWorld, type World, type WorldOptions } from '../../support/world'

/** How a phone is held and set. */
export interface Manner {
  readonly width?: number
  readonly theme?: 'light' | 'dark'
  readonly language?: 'zh_CN' | 'en'
  /** `fontSizeScaleFactor`: 1 is normal. */
  readonly scale?: number
  /** The page to begin with, with its query; the first one when absent. */
  readonly path?: string
}

/** A station with its machine, and phones that run the mini-program in Chromium. */
export interface Stage {
  readonly world: World
  /** Hands somebody a phone with the app open. */
  phone(openid: string, manner?: Manner): Promise<Page>
  /** Sits down at the desk: dispensers, and phones in frames. */
  desk(): Promise<Page>
  close(): Promise<void>
}

/** Nobody waits longer for a page; machines that run tests are slower than phones. */
const PATIENCE_MS = 30_000
const HEIGHT = 780

/** Opens on a Thursday without any campaign, so that prices in tests stay what they are. */
export async function openStage(options: WorldOptions = {}): Promise<Stage> {
  const world = await openWorld({
    at: THURSDAY,
    ...options,
    alongside: (machine, forecourt) => [
      createPreview(process.cwd()),
      createPages(join('dist', 'web')),
      new DemoService(machine, forecourt),
    ],
  })
  const browser: Browser = await launchChromium()
  return {
    world,
    phone: async (openid, { width = 375, ...manner } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: HEIGHT },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MS)
      noteCalls(page)
      noteWarnings(page)
      await page.goto(`${world.machine.baseUrl}/app.html?${search({ openid, ...manner })}`)
      await page.waitForFunction('window.__preview?.ready')
      return page
    },
    desk: async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, hasTouch: true })
      page.setDefaultTimeout(PATIENCE_MS)
      await page.goto(`${world.machine.baseUrl}/`)
      return page
    },
    close: async () => {
      await browser.close()
      await world.close()
    },
  }
}

/** What each phone has called, in order. */
const called = new WeakMap<Page, string[]>()

function noteCalls(page: Page): void {
  const calls: string[] = []
  called.set(page, calls)
  page.on('request', (request) => {
    if (!request.url().endsWith('/local/call')) return
    const { function: name, data } = request.postDataJSON() as { function: string; data: { action: string } }
    calls.push(`${name}.${data.action}`)
  })
}

/** The actions that a phone has called since it was handed out. */
export function callsOf(page: Page): readonly string[] {
  return called.get(page) ?? []
}

/** What each phone was warned of about the values it hands to components. */
const warned = new WeakMap<Page, string[]>()

function noteWarnings(page: Page): void {
  const warnings: string[] = []
  warned.set(page, warnings)
  page.on('console', (message) => {
    if (message.type() === 'warning' && /propert/i.test(message.text())) warnings.push(message.text())
  })
}

/** Properties that received what their component does not take, such as nothing for a text. */
export function warningsOf(page: Page): readonly string[] {
  return warned.get(page) ?? []
}

function search(entries: Readonly<Record<string, string | number | undefined>>): string {
  const told = Object.entries(entries).filter(([, value]) => value !== undefined)
  return new URLSearchParams(told.map(([name, value]) => [name, String(value)])).toString()
}

/** What the phone recorded of failures and of calls it has not; both are empty when all is well. */
export function problemsOf(page: Page | Frame): Promise<{ errors: unknown[]; missing: string[] }> {
  return page.evaluate('({ errors: [...__preview.errors], missing: [...__preview.missing] })')
}
