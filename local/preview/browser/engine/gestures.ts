import { dispatch, nodeAt } from './dispatch'
import { GhostClicks } from './ghostClick'
import { touchesOf, type Point, type TouchFields } from './touches'

/** A finger that moves further is not tapping. */
const TAP_DISTANCE_PX = 10
const LONG_PRESS_MS = 350
/** A browser follows a touch with mouse events; those that come so soon are not a mouse. */
const AFTER_TOUCH_MS = 800

interface Press {
  readonly target: EventTarget
  readonly at: Point
  moved: boolean
  long: boolean
  timer: number
}

/**
 * Turns what the browser says of fingers and of the mouse into WeChat's events: touchstart, touchmove, touchend,
 * touchcancel, tap, longpress, longtap. A pressed mouse is a finger.
 */
export class Gestures {
  private press: Press | undefined
  private lastTouchAt = -AFTER_TOUCH_MS
  private mouse: EventTarget | undefined
  private readonly ghostClicks = new GhostClicks()

  install(root: HTMLElement): void {
    this.ghostClicks.install()
    const options = { capture: true, passive: false }
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
      root.addEventListener(
        type,
        (event) => {
          this.lastTouchAt = performance.now()
          this.handle(event, type, touchesOf(event), event.target)
        },
        options,
      )
    }
    root.addEventListener(
      'mousedown',
      (event) => {
        if (event.button !== 0 || performance.now() - this.lastTouchAt < AFTER_TOUCH_MS) return
        this.mouse = event.target ?? undefined
        this.handle(event, 'touchstart', touchesOf(event), event.target)
      },
      options,
    )
    window.addEventListener(
      'mousemove',
      (event) => {
        if (this.mouse !== undefined) this.handle(event, 'touchmove', touchesOf(event), this.mouse)
      },
      options,
    )
    window.addEventListener(
      'mouseup',
      (event) => {
        if (this.mouse === undefined) return
        const target = this.mouse
        this.mouse = undefined
        this.handle(event, 'touchend', touchesOf(event), target)
      },
      options,
    )
    root.addEventListener('dragstart', (event) => {
      event.preventDefault()
    })
  }

  private handle(event: Event, type: string, fields: TouchFields, target: EventTarget | null): void {
    const node = nodeAt(target)
    if (node === undefined || target === null) return
    const [touch] = fields.changedTouches
    const at: Point = { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
    const detail = { x: touch?.pageX ?? 0, y: touch?.pageY ?? 0 }
    const extra = { ...fields }
    const caught = dispatch(node, type, detail, { bubbles: true, composed: true, extra })
    if (type === 'touchmove' && caught && event.cancelable) event.preventDefault()
    if (type === 'touchstart') this.start(target, at, fields)
    else if (type === 'touchmove') this.move(at)
    else if (type === 'touchcancel') this.cancel()
    else this.end(event, fields)
  }

  private start(target: EventTarget, at: Point, fields: TouchFields): void {
    this.cancel()
    if (fields.touches.length > 1) return
    const press: Press = { target, at, moved: false, long: false, timer: 0 }
    press.timer = window.setTimeout(() => {
      press.long = this.send(press, 'longpress', fields)
      this.send(press, 'longtap', fields)
    }, LONG_PRESS_MS)
    this.press = press
  }

  private move(at: Point): void {
    const press = this.press
    if (press === undefined) return
    if (Math.hypot(at.x - press.at.x, at.y - press.at.y) <= TAP_DISTANCE_PX) return
    press.moved = true
    window.clearTimeout(press.timer)
  }

  private cancel(): void {
    window.clearTimeout(this.press?.timer)
    this.press = undefined
  }

  private end(event: Event, fields: TouchFields): void {
    const press = this.press
    this.cancel()
    if (press === undefined || press.moved || press.long) return
    if (event instanceof TouchEvent) this.ghostClicks.tap(press.target)
    this.send(press, 'tap', fields)
  }

  /** @returns whether anybody listens to that event on the way up */
  private send(press: Press, type: string, fields: TouchFields): boolean {
    const node = nodeAt(press.target)
    if (node === undefined) return false
    const [touch] = fields.changedTouches
    const detail = { x: touch?.pageX ?? 0, y: touch?.pageY ?? 0 }
    dispatch(node, type, detail, { bubbles: true, composed: true, extra: { ...fields } })
    return listens(press.target, type)
  }
}

/** A long press that somebody hears is no tap afterwards. */
function listens(target: EventTarget, type: string): boolean {
  for (let node = nodeAt(target) ?? null; node !== null; node = node.parentNode) {
    const heard = (node as unknown as { _$eventTarget?: { listeners?: Record<string, unknown> } })
      ._$eventTarget
    if (heard?.listeners?.[type] !== undefined) return true
  }
  return false
}
