import type { Browser } from 'playwright-core'
import { makeDemo } from '../../local/demo/demo'
import { demoForecourt } from '../../local/demo/dispensers'
import { DEMO_PAYEE } from '../../local/demo/setUp'
import type { Forecourt } from '../../local/forecourt'
import { createLocalMachine, LOCAL_MERCHANT_ID } from '../../local/machine'
import { createPreview } from '../../local/preview/preview'
import { launchChromium } from '../../local/preview/testing/chromium'
import { Person } from '../support/driver'
import type { World } from '../support/world'

/** A station after a month of business, and a browser to photograph it with. */
export interface Studio {
  readonly world: World
  readonly browser: Browser
  close(): Promise<void>
}

/** Enough for a station with ratings; everybody of the demo would take minutes. */
const CAST = ['oZhangWei', 'oLiQiang', 'oChenJing', 'oSunLi', 'oGaoFei']
const DAY_MS = 86_400_000
/** Ten past ten in the morning in Shanghai, past midnight of UTC. */
const MORNING_MS = (2 * 60 + 10) * 60_000

/** The next morning on which a station looks as it usually does. */
function nextMorning(now: number): number {
  const morning = Math.floor(now / DAY_MS) * DAY_MS + MORNING_MS
  return morning > now ? morning : morning + DAY_MS
}

export async function openStudio(): Promise<Studio> {
  let forecourt: Forecourt | undefined
  const machine = await createLocalMachine({
    timers: false,
    wechatPay: { payees: { [LOCAL_MERCHANT_ID]: DEMO_PAYEE } },
    services: ({ kernel }) => {
      forecourt = demoForecourt(kernel)
      return [forecourt, createPreview(process.cwd())]
    },
  })
  if (forecourt === undefined) throw new Error('the machine asked for no services')
  const world: World = {
    machine,
    forecourt,
    person: (openid) => new Person(machine, openid),
    close: () => machine.close(),
  }
  await makeDemo(machine, forecourt, { openids: CAST })
  machine.clock.setNow(nextMorning(machine.clock.now()))
  await forecourt.settle()
  const browser = await launchChromium()
  return {
    world,
    browser,
    close: async () => {
      await browser.close()
      await world.close()
    },
  }
}
