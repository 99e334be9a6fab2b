import type * as glassEasel from 'glass-easel'
import { originOf } from '../engine/touches'
import { domOf } from './selection'

interface Margins {
  readonly left?: number
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
}

export interface IntersectionOptions {
  readonly thresholds?: readonly number[]
  readonly initialRatio?: number
  readonly observeAll?: boolean
}

type Listener = (result: Record<string, unknown>) => void

/** `wx.createIntersectionObserver()` over the browser's own. */
export class WxIntersectionObserver {
  private observer: IntersectionObserver | undefined
  private relative: string | undefined
  private margins: Margins = {}

  constructor(
    private readonly scope: () => glassEasel.GeneralComponent | undefined,
    private readonly viewport: () => HTMLElement | undefined,
    private readonly options: IntersectionOptions = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.relative = selector
    this.margins = margins
    return this
  }

  relativeToViewport(margins: Margins = {}): this {
    this.relative = undefined
    this.margins = margins
    return this
  }

  observe(selector: string, listener: Listener): void {
    this.disconnect()
    const root = this.scope()?.getShadowRoot()
    const all = root?.querySelectorAll(selector) ?? []
    const nodes = this.options.observeAll === true ? all : all.slice(0, 1)
    let ratio = this.options.initialRatio ?? 0
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.intersectionRatio === ratio && !entry.isIntersecting && ratio === 0 && nodes.length === 1)
            continue
          ratio = entry.intersectionRatio
          listener(describeEntry(entry))
        }
      },
      {
        root: this.rootElement(),
        rootMargin: marginOf(this.margins),
        threshold: [...(this.options.thresholds ?? [0])],
      },
    )
    for (const node of nodes) {
      const element = domOf(node)
      if (element !== undefined) observer.observe(element)
    }
    this.observer = observer
  }

  disconnect(): void {
    this.observer?.disconnect()
    this.observer = undefined
  }

  private rootElement(): HTMLElement | null {
    if (this.relative === undefined) return this.viewport() ?? null
    const node = this.scope()?.getShadowRoot()?.querySelector(this.relative)
    const element = node == null ? undefined : domOf(node)
    return element?.scroller ?? element ?? null
  }
}

function marginOf({ top = 0, right = 0, bottom = 0, left = 0 }: Margins): string {
  return `${top}px ${right}px ${bottom}px ${left}px`
}

function describeEntry(entry: IntersectionObserverEntry): Record<string, unknown> {
  const { target } = entry
  const { x, y } = originOf(target)
  const shift = (rect: DOMRectReadOnly | null): Record<string, number> => ({
    left: (rect?.left ?? 0) - x,
    top: (rect?.top ?? 0) - y,
    right: (rect?.right ?? 0) - x,
    bottom: (rect?.bottom ?? 0) - y,
    width: rect?.width ?? 0,
    height: rect?.height ?? 0,
  })
  const node = (target as { __wxElement?: glassEasel.Element }).__wxElement
  return {
    id: node?.id ?? '',
    dataset: node?.dataset ?? {},
    time: Date.now(),
    intersectionRatio: entry.intersectionRatio,
    boundingClientRect: shift(entry.boundingClientRect),
    intersectionRect: shift(entry.intersectionRect),
    relativeRect: shift(entry.rootBounds),
  }
}
