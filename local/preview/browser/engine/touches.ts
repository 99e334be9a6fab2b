export interface Point {
  readonly x: number
  readonly y: number
}

/** A finger as WeChat tells of it; places are those of the page, which begins under the navigation bar. */
export interface WxTouch {
  readonly identifier: number
  readonly clientX: number
  readonly clientY: number
  readonly pageX: number
  readonly pageY: number
}

export interface TouchFields {
  readonly touches: readonly WxTouch[]
  readonly changedTouches: readonly WxTouch[]
}

interface Place {
  readonly identifier?: number
  readonly clientX: number
  readonly clientY: number
}

export function touchesOf(event: TouchEvent | MouseEvent): TouchFields {
  const origin = originOf(event.target)
  if (event instanceof MouseEvent) {
    const one = [toWx(event, origin)]
    return { touches: event.type === 'mouseup' ? [] : one, changedTouches: one }
  }
  return {
    touches: Array.from(event.touches, (touch) => toWx(touch, origin)),
    changedTouches: Array.from(event.changedTouches, (touch) => toWx(touch, origin)),
  }
}

interface Origin extends Point {
  readonly scrolled: number
}

function toWx({ identifier = 0, clientX, clientY }: Place, origin: Origin): WxTouch {
  const [x, y] = [clientX - origin.x, clientY - origin.y]
  return { identifier, clientX: x, clientY: y, pageX: x, pageY: y + origin.scrolled }
}

/** Where the page that holds `target` begins, and how far it is scrolled. */
export function originOf(target: EventTarget | null): Origin {
  const element = target instanceof Element ? target : null
  const view =
    element?.closest<HTMLElement>('.phone-view') ?? document.querySelector('.phone-page.front .phone-view')
  if (view === null) return { x: 0, y: 0, scrolled: 0 }
  const { left, top } = view.getBoundingClientRect()
  return { x: left, y: top, scrolled: view.querySelector('.phone-scroll')?.scrollTop ?? 0 }
}
