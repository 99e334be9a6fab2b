/** How long after a tap the browser still sends the click of the same finger. */
const GHOST_MS = 80

/**
 * After a touch the browser sends a click to whatever is under the finger by then. If the tap opened something there,
 * that click is not meant for it.
 */
export function swallowGhostClick(tapped: EventTarget): void {
  const swallow = (event: Event): void => {
    if (event.target === tapped) return
    event.preventDefault()
    event.stopPropagation()
  }
  const types = ['mousedown', 'mouseup', 'click'] as const
  for (const type of types) window.addEventListener(type, swallow, { capture: true })
  setTimeout(() => {
    for (const type of types) window.removeEventListener(type, swallow, { capture: true })
  }, GHOST_MS)
}
