import * as glassEasel from 'glass-easel'

export interface EventFields {
  readonly bubbles?: boolean
  readonly composed?: boolean
  /** Fields beside `detail`, such as `touches`. */
  readonly extra?: Record<string, unknown>
}

/** The engine's node that stands for a place in the browser's tree: its own, or that of the nearest element above. */
export function nodeAt(target: EventTarget | null): glassEasel.Element | undefined {
  let node: Node | null = target instanceof Node ? target : null
  while (node !== null) {
    const found = (node as { __wxElement?: glassEasel.Element }).__wxElement
    if (found !== undefined) return found
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
  }
  return undefined
}

/** @returns whether somebody kept the event for himself with `catch` or by returning false */
export function dispatch(
  node: glassEasel.Element,
  type: string,
  detail: unknown,
  { bubbles = false, composed = false, extra }: EventFields = {},
): boolean {
  const event = new glassEasel.Event(type, detail, {
    bubbles,
    composed,
    capturePhase: true,
    ...(extra === undefined ? {} : { extraFields: extra }),
  })
  glassEasel.Event.dispatchEvent(node, event)
  return event.defaultPrevented()
}
