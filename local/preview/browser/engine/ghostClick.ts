import type { Point } from './touches'

/** How long after a tap the browser still sends the click of the same finger. */
const GHOST_MS = 80
const SAME_PLACE_PX = 2

/**
 * After a touch the browser sends a click to whatever is under the finger by then. If the tap opened something there,
 * that click is not meant for it.
 */
export function swallowGhostClick(tapped: EventTarget, at: Point): void {
  const swallow = (event: MouseEvent): void => {
    const elsewhere = Math.hypot(event.clientX - at.x, event.clientY - at.y) > SAME_PLACE_PX
    if (event.target === tapped || elsewhere) return
    event.preventDefault()
    event.stopPropagation()
  }
  const types = ['mousedown', 'mouseup', 'click'] as const
  for (const type of types) window.addEventListener(type, swallow, { capture: true })
  setTimeout(() => {
    for (const type of types) window.removeEventListener(type, swallow, { capture: true })
  }, GHOST_MS)
}
