import type * as glassEasel from 'glass-easel'
import type { Container } from '../container/container'
import { nextFrame } from '../engine/ready'
import { WxIntersectionObserver, type IntersectionOptions } from './intersection'
import { WxMediaQueryObserver } from './mediaQuery'
import { animate, clearAnimation } from './keyframes'
import { SelectorQuery, type QueryGround } from './selectorQuery'

type AnimateArguments = readonly [
  selector: string,
  frames: readonly Readonly<Record<string, unknown>>[],
  duration: number,
  callback?: () => void,
]

interface Caller {
  readonly _$?: glassEasel.GeneralComponent
}

/** Asking the page where things are, and being told when they come into sight. */
export function queries(container: Container): Record<string, unknown> {
  const ground = (): QueryGround => {
    const page = container.stack.all.at(-1)
    return { scope: page?.root?.node, scroll: page?.frame.scroll }
  }
  const query = (scope?: glassEasel.GeneralComponent): SelectorQuery => new SelectorQuery(ground, scope)
  const intersection = (caller: Caller | undefined, options?: IntersectionOptions): WxIntersectionObserver =>
    new WxIntersectionObserver(
      () => caller?._$ ?? ground().scope,
      () => ground().scroll,
      options,
    )
  container.callerMethods({
    createSelectorQuery(this: Caller) {
      return query(this._$)
    },
    createIntersectionObserver(this: Caller, options?: IntersectionOptions) {
      return intersection(this, options)
    },
    createMediaQueryObserver: () => new WxMediaQueryObserver(),
    animate(this: Caller, ...[selector, frames, duration, callback]: AnimateArguments) {
      animate(this._$, selector, frames, duration, callback)
    },
    clearAnimation(this: Caller, selector: string, ...rest: readonly unknown[]) {
      clearAnimation(this._$, selector, ...rest)
    },
    getTabBar(this: Caller) {
      return container.tabBarOf(this._$)
    },
  })
  return {
    createSelectorQuery: () => query(),
    createIntersectionObserver: (caller: Caller | undefined, options?: IntersectionOptions) =>
      intersection(caller, options),
    createMediaQueryObserver: () => new WxMediaQueryObserver(),
    nextTick: (act: () => void) => {
      nextFrame(act)
    },
  }
}
