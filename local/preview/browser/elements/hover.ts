import { scopedClasses } from './classes'
import type { BuiltIn } from './builtIn'

interface HoverTimes {
  readonly startMs: number
  readonly stayMs: number
  readonly defaultClass: string
}

/** A finger's mark on what it holds: `hover-class` with its delays. */
export function installHover(element: BuiltIn, times: HoverTimes): void {
  let shown: readonly string[] = []
  let starting = 0
  let staying = 0
  const number = (name: string, absent: number): number => {
    const value = Number(element.property(name) ?? absent)
    return Number.isFinite(value) ? value : absent
  }
  const hide = (): void => {
    window.clearTimeout(starting)
    staying = window.setTimeout(
      () => {
        element.classList.remove(...shown)
        shown = []
      },
      number('hoverStayTime', times.stayMs),
    )
  }
  const show = (event: Event): void => {
    const given = element.property('hoverClass')
    const name = typeof given === 'string' && given !== '' ? given : times.defaultClass
    if (name === 'none' || name === '' || element.hasAttribute('disabled')) return
    if (taken.has(event)) return
    if (element.property('hoverStopPropagation')) taken.add(event)
    window.clearTimeout(staying)
    starting = window.setTimeout(
      () => {
        shown = name === times.defaultClass ? [name] : scopedClasses(element.__wxElement, name)
        element.classList.add(...shown)
      },
      number('hoverStartTime', times.startMs),
    )
  }
  for (const type of ['touchstart', 'mousedown']) element.addEventListener(type, show, { passive: true })
  for (const type of ['touchend', 'touchcancel', 'touchmove', 'mouseup', 'mouseleave'])
    element.addEventListener(type, hide, { passive: true })
}

/** Touches that an inner element keeps from those around it. */
const taken = new WeakSet<Event>()
