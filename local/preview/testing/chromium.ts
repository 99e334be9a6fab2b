import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

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

/** Chromium of this machine, if it has one; `CHROMIUM_PATH` names another place. */
const executable = [process.env['CHROMIUM_PATH'] ?? '', ...PLACES].find((path) => existsSync(path))

export function launchChromium(): Promise<Browser> {
  if (executable === undefined) throw new Error('there is no Chromium: set CHROMIUM_PATH')
  return chromium.launch({ executablePath: executable, args: FLAGS })
}

/**
 * Tests that need a browser. Where none is installed they are left out, and say so; a build server must have one.
 */
export function describeInChromium(name: string, tests: () => void): void {
  if (executable !== undefined || process.env['CI'] === 'true') {
    // A busy machine can lose a tap between two frames; what failed is shown, and tried again.
    jest.retryTimes(2, { logErrorsBeforeRetry: true })
    describe(name, tests)
    return
  }
  describe(name, () => {
    it('is not tried: this machine has no Chromium', () => {
      process.stdout.write(`${name}: not tried, there is no Chromium (set CHROMIUM_PATH)\n`)
      expect(executable).toBeUndefined()
    })
  })
}
