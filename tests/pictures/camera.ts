import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { PictureManner } from './manners'

export const HEIGHT = 780
/** Longer pages are cut: the rest is more of the same. */
const LONGEST = 3_000
const LOOK_MS = 150
/** So many looks in a row must show the same. */
const CALM_LOOKS = 4
const PATIENCE_MS = 30_000

/** Opens the app at its first page on a phone held like that. */
export async function openPhone(
  browser: Browser,
  baseUrl: string,
  { openid, width, theme, language, scale }: PictureManner,
  deviceScaleFactor: number,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    deviceScaleFactor,
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const search = new URLSearchParams({ openid, theme, language, scale: String(scale) })
  await page.goto(`${baseUrl}/app.html?${search.toString()}`)
  await settled(page)
  return page
}

/** What is watched until it stays the same: how long the page in front is, and whether it still waits for something. */
const CALM = `(() => {
  const front = document.querySelector('.phone-page.front')
  if (!window.__preview?.ready || front === null || front.querySelector('[class*="skeleton"]') !== null) return ''
  const { scrollHeight } = front.querySelector('.phone-scroll')
  return [scrollHeight, front.querySelectorAll('*').length].join()
})()`

/** Waits until the page in front shows what it loaded. */
export async function settled(page: Page): Promise<void> {
  let seen = ''
  let calm = 0
  const until = Date.now() + PATIENCE_MS
  while (calm < CALM_LOOKS) {
    if (Date.now() > until) throw new Error('the page in front does not come to rest')
    await page.waitForTimeout(LOOK_MS)
    const now = await page.evaluate<string>(CALM)
    calm = now !== '' && now === seen ? calm + 1 : 0
    seen = now
  }
}

/** Goes to a page as the app itself would. */
export async function goTo(page: Page, route: string, query: string, tab: boolean): Promise<void> {
  const url = `/${route}${query === '' ? '' : `?${query}`}`
  await page.evaluate(
    ([how, to]) =>
      new Promise<void>((resolve, reject) => {
        const wx = (
          window as unknown as { __preview: { wx(): Record<string, (options: object) => void> } }
        ).__preview.wx()
        wx[how ?? '']?.({
          url: to,
          success: () => {
            resolve()
          },
          fail: (error: object) => {
            reject(new Error(JSON.stringify(error)))
          },
        })
      }),
    [tab ? 'switchTab' : 'navigateTo', url],
  )
  await settled(page)
}

export async function goBack(page: Page): Promise<void> {
  await page.evaluate('__preview.wx().navigateBack()')
  await settled(page)
}

/** Cuts the phone's network, or gives it back. */
export async function setOffline(page: Page, offline: boolean): Promise<void> {
  await page.evaluate(
    `window.postMessage({ preview: 'network', offline: ${String(offline)} }, location.origin)`,
  )
}

/** Makes the phone as tall as the page in front, so that one picture shows all of it. */
export async function stretch(page: Page, width: number): Promise<void> {
  const height = await page.evaluate<number>(
    `(() => {
      const scroll = document.querySelector('.phone-page.front .phone-scroll')
      return innerHeight - scroll.clientHeight + scroll.scrollHeight
    })()`,
  )
  await page.setViewportSize({ width, height: Math.min(LONGEST, Math.max(HEIGHT, Math.ceil(height))) })
  await settled(page)
}

/** Takes the picture; Chromium writes WebP only when asked by its own protocol. */
export async function shoot(page: Page, file: string, quality: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality })
  await session.detach()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.from(data, 'base64'))
}
