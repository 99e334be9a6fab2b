import type { Container } from '../container/container'
import { CallFailure, wxCall } from './call'

/** Scrolling of the page in front, and its pull-down. */
export function scrolling({ stack }: Container): Record<string, unknown> {
  return {
    pageScrollTo: wxCall('pageScrollTo', async ({ scrollTop, selector, duration, offsetTop }) => {
      const { scroll } = stack.front.frame
      const shift = typeof offsetTop === 'number' ? offsetTop : 0
      const top =
        typeof selector === 'string'
          ? topOf(scroll, selector) + shift
          : typeof scrollTop === 'number'
            ? scrollTop
            : 0
      const ms = typeof duration === 'number' ? duration : 300
      scroll.scrollTo({ top, behavior: ms > 0 ? 'smooth' : 'instant' })
      await new Promise((resolve) => setTimeout(resolve, ms))
      return undefined
    }),
    startPullDownRefresh: wxCall('startPullDownRefresh', () => {
      stack.front.frame.pullDown.start()
      return undefined
    }),
    stopPullDownRefresh: wxCall('stopPullDownRefresh', () => {
      stack.front.frame.pullDown.stop()
      return undefined
    }),
  }
}

function topOf(scroll: HTMLElement, selector: string): number {
  const found = scroll.querySelector(selector)
  if (found === null) throw new CallFailure('selector is not found')
  return found.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop
}
