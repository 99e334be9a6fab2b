export interface DragHandlers {
  /** @returns false to leave the finger to others */
  start?(): boolean
  /** Way since the start in CSS pixels. */
  move(x: number, y: number): void
  end(x: number, y: number, msTaken: number): void
}

type Axis = 'x' | 'y' | 'both'

/** Way after which it is decided whether the finger goes along the axis or leaves it to the page. */
const DECIDE_PX = 5

/** Follows one finger or the mouse over an element; on one axis only if told so. */
export function followDrag(element: HTMLElement, axis: () => Axis, on: DragHandlers): void {
  let from: { readonly x: number; readonly y: number; readonly at: number } | undefined
  let dragging = false
  const begin = (x: number, y: number): void => {
    if (on.start?.() === false) return
    from = { x, y, at: performance.now() }
    dragging = axis() === 'both'
  }
  const go = (event: Event, x: number, y: number): void => {
    if (from === undefined) return
    const [dx, dy] = [x - from.x, y - from.y]
    if (!dragging) {
      if (Math.max(Math.abs(dx), Math.abs(dy)) < DECIDE_PX) return
      const along = axis() === 'x' ? Math.abs(dx) > Math.abs(dy) : Math.abs(dy) > Math.abs(dx)
      if (!along) {
        from = undefined
        return
      }
      dragging = true
    }
    if (event.cancelable) event.preventDefault()
    on.move(dx, dy)
  }
  const stop = (x: number, y: number): void => {
    if (from === undefined) return
    const { at } = from
    const [dx, dy] = [x - from.x, y - from.y]
    from = undefined
    if (dragging) on.end(dx, dy, performance.now() - at)
    dragging = false
  }
  element.addEventListener(
    'touchstart',
    ({ touches }) => {
      if (touches.length === 1) begin(touches[0]?.clientX ?? 0, touches[0]?.clientY ?? 0)
    },
    { passive: true },
  )
  element.addEventListener(
    'touchmove',
    (event) => {
      const touch = event.touches[0]
      if (touch !== undefined) go(event, touch.clientX, touch.clientY)
    },
    { passive: false },
  )
  for (const type of ['touchend', 'touchcancel'] as const)
    element.addEventListener(type, ({ changedTouches }) => {
      stop(changedTouches[0]?.clientX ?? 0, changedTouches[0]?.clientY ?? 0)
    })
  element.addEventListener('mousedown', (event) => {
    if (event.button !== 0) return
    begin(event.clientX, event.clientY)
    const move = (moved: MouseEvent): void => {
      go(moved, moved.clientX, moved.clientY)
    }
    const up = (ended: MouseEvent): void => {
      window.removeEventListener('mousemove', move)
      stop(ended.clientX, ended.clientY)
    }
    window.addEventListener('mousemove', move)
    window.addEventListener('mouseup', up, { once: true })
  })
}
