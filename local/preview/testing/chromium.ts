import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chromium of this computer, or what the variable CHROMIUM_PATH names. */
const executable = process.env['CHROMIUM_PATH'] ?? PLACES.find((place) => existsSync(place))

/** Suites that need a browser: left out, with a word, where there is none; but not on a build server. */
export function describeInChromium(name: string, suite: () => void): void {
  if (executable !== undefined || process.env['CI'] === 'true') {
    describe(name, suite)
    return
  }
  process.stderr.write(`没有 Chromium，跳过 · no Chromium here, left out: ${name}\n`)
  describe.skip(name, suite)
}

export async function launchChromium(): Promise<Browser> {
  if (executable === undefined) throw new Error('no Chromium: install it, or name it in CHROMIUM_PATH')
  return chromium.launch({ executablePath: executable, args: FLAGS })
}

/** A page whose errors are collected; what the caller expects to fail, it names. */
export async function openPage(
  browser: Browser,
  size: { readonly width: number; readonly height: number },
): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const page = await browser.newPage({ viewport: size })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
  })
  return { page, errors }
}
