import fastify from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { createPreview } from '../preview'
import { launchChromium } from './chromium'

/** A phone that shows nothing for so long shows nothing at all, also on a busy machine. */
const PATIENCE_MS = 20_000

interface Told {
  readonly errors: readonly { readonly where: string; readonly message: string }[]
  readonly missing: readonly string[]
  readonly stack: readonly string[]
}

/** A browser that opens phones with the mini-program of one folder. */
export interface Phones {
  /** Opens a phone and waits until its first page is ready. */
  open(query?: Readonly<Record<string, string>>): Promise<Page>
  close(): Promise<void>
}

/** Starts a server with nothing but the preview, and Chromium. */
export async function startPhones(app: string): Promise<Phones> {
  const server = fastify()
  const preview = createPreview(process.cwd(), app)
  await preview.routes?.(server)
  // The one thing a phone asks of the machine when it is switched on.
  server.get('/local/status', () => ({ appId: 'wxpreview' }))
  const base = await server.listen({ port: 0, host: '127.0.0.1' })
  const browser: Browser = await launchChromium()
  return {
    open: async (query = {}) => {
      const context = await browser.newContext({
        viewport: { width: 375, height: 720 },
        hasTouch: true,
        isMobile: true,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MS)
      const search = new URLSearchParams({ openid: 'oTest', ...query })
      await page.goto(`${base}/app.html?${search.toString()}`)
      await page.waitForFunction('window.__preview?.ready || document.querySelector(".phone-problems")')
      return page
    },
    close: async () => {
      await browser.close()
      await preview.close?.()
      await server.close()
    },
  }
}

/** What the phone recorded. */
export async function told(page: Page): Promise<Told> {
  return page.evaluate<Told>(
    '({ errors: __preview.errors, missing: __preview.missing, stack: __preview.stack() })',
  )
}

/** Data of the page in front. */
export async function dataOf(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate<Record<string, unknown>>(
    'document.querySelector(".phone-page.front wx-page").__wxElement.data',
  )
}
