import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { listedPages } from '../../support/listedPages'

/** What the pages that show one thing are asked for; the others need nothing. */
export interface TourFacts {
  readonly orderId: string
}

/** Every page of the app with what it is opened by, in the order of app.json. */
export function tourOf({ orderId }: TourFacts): readonly string[] {
  const asked: Readonly<Record<string, string>> = {
    'packages/fuel/result/result': `orderId=${orderId}`,
    'packages/order/detail/detail': `orderId=${orderId}`,
    'packages/order/refund/refund': `orderId=${orderId}`,
    'packages/order/report/report': `orderId=${orderId}`,
    'packages/order/invoice/invoice': `orderId=${orderId}`,
    'packages/station/detail/detail': 'stationId=binhe',
    'packages/station/fuels/fuels': 'stationId=binhe',
    'packages/station/reviews/reviews': 'stationId=binhe',
    'packages/station/offer/offer': 'offerId=holiday',
  }
  return listedPages().map((page) => (asked[page] === undefined ? page : `${page}?${asked[page]}`))
}

/** How far something on the page stands out of it sideways, CSS pixels; 0 when nothing does. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(
    `(() => {
      const front = document.querySelector('.phone-page.front')
      const scrolling = [front, ...front.querySelectorAll('*')].filter((one) => {
        const style = getComputedStyle(one)
        return style.overflowX === 'auto' || style.overflowX === 'scroll' || one === front
      })
      return Math.max(...scrolling
        .filter((one) => !one.closest('wx-scroll-view, wx-swiper, wx-map, wx-canvas, wx-picker-view, wx-input, wx-textarea'))
        .map((one) => one.scrollWidth - one.clientWidth))
    })()`,
  )
}

export interface Fault {
  readonly rule: string
  readonly where: string
  readonly why: string
}

const axe = readFileSync(join(process.cwd(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** What axe finds on the page in front: contrast of text, names of whatever can be tapped, roles. */
export async function accessibilityFaults(page: Page): Promise<Fault[]> {
  await page.evaluate(axe)
  return page.evaluate(
    `axe.run('.phone-page.front', { runOnly: ['color-contrast', 'button-name', 'aria-valid-attr-value', 'aria-roles', 'aria-command-name', 'aria-input-field-name', 'aria-toggle-field-name', 'link-name'] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => ({ rule: id, where: html.slice(0, 160), why: failureSummary }))))`,
  )
}
