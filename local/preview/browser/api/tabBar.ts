import type { Container } from '../container/container'
import { CallFailure, wxCall } from './call'

/** A custom tab bar draws itself: WeChat's calls on its own tab bar fail as they do when there is none. */
export function tabBar({ stack, options }: Container): Record<string, unknown> {
  const names = [
    'showTabBar',
    'hideTabBar',
    'setTabBarItem',
    'setTabBarStyle',
    'setTabBarBadge',
    'removeTabBarBadge',
    'showTabBarRedDot',
    'hideTabBarRedDot',
  ]
  const refuse = (): undefined => {
    if (!stack.front.isTab) throw new CallFailure('not TabBar page')
    if (options.built.app.tabBar?.custom !== true)
      throw new CallFailure('the preview shows custom tab bars only')
    return undefined
  }
  return Object.fromEntries(names.map((name) => [name, wxCall(name, refuse)]))
}
