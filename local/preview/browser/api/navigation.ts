import type { Container } from '../container/container'
import { EventChannel } from '../container/eventChannel'
import { parseUrl, type Destination } from '../container/route'
import { CallFailure, wxCall, type Options } from './call'

/** Moving between pages. */
export function navigation(container: Container): Record<string, unknown> {
  const destination = (options: Options): Destination => {
    const url = options['url']
    if (typeof url !== 'string') throw new CallFailure('parameter error: parameter.url should be String')
    const to = parseUrl(url, container.stack.front.to.route)
    if (container.options.built.pages.includes(to.route)) return to
    container.notFound(to, false)
    throw new CallFailure(`page "${to.route}" is not found`)
  }
  return {
    navigateTo: wxCall('navigateTo', (options) => {
      const [opener, opened] = EventChannel.pair()
      const events = (options['events'] ?? {}) as Record<string, (...values: readonly unknown[]) => void>
      for (const [name, listener] of Object.entries(events)) opener.on(name, listener)
      container.stack.navigateTo(destination(options), opened)
      return { eventChannel: opener }
    }),
    redirectTo: wxCall('redirectTo', (options) => {
      container.stack.redirectTo(destination(options))
      return undefined
    }),
    reLaunch: wxCall('reLaunch', (options) => {
      container.stack.reLaunch(destination(options))
      return undefined
    }),
    switchTab: wxCall('switchTab', (options) => {
      container.stack.switchTab(destination(options))
      return undefined
    }),
    navigateBack: wxCall('navigateBack', ({ delta }) => {
      container.stack.navigateBack(typeof delta === 'number' ? delta : 1)
      return undefined
    }),
    preloadPage: () => undefined,
    onPageNotFound: () => undefined,
    getLaunchOptionsSync: () => container.launched,
    getEnterOptionsSync: () => container.enterOptions(),
  }
}
