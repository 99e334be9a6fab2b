import type * as glassEasel from 'glass-easel'
import type { Container } from '../container/container'
import { asCanvasNode, type WxCanvas } from '../elements/canvas'
import { WxMap } from '../elements/map/map'
import { mapContext } from '../elements/map/mapContext'
import { createAnimation } from './animation'
import { domOf } from './selection'

interface Caller {
  readonly _$?: glassEasel.GeneralComponent
}

interface OffscreenOptions {
  readonly width?: number
  readonly height?: number
}

/** Canvases, maps and animations. */
export function drawing({ stack }: Container): Record<string, unknown> {
  const find = (id: string, caller?: Caller): HTMLElement | undefined => {
    const root = (caller?._$ ?? stack.front.root?.node)?.getShadowRoot()
    const node = root?.querySelector(`#${id}`)
    return node == null ? undefined : domOf(node)
  }
  return {
    createAnimation,
    createMapContext: (id: string, caller?: Caller) =>
      mapContext(() => {
        const found = find(id, caller)
        return found instanceof WxMap ? found : undefined
      }),
    createCanvasContext: (id: string, caller?: Caller) => {
      const byName = stack.front.frame.view.querySelector<WxCanvas>(
        `wx-canvas[canvas-id="${CSS.escape(id)}"]`,
      )
      const context = (byName ?? (find(id, caller) as WxCanvas | undefined))?.wxNode.getContext('2d')
      return context == null ? undefined : oldContext(context)
    },
    createOffscreenCanvas: ({ width = 300, height = 150 }: OffscreenOptions = {}) =>
      asCanvasNode(Object.assign(document.createElement('canvas'), { width, height })),
  }
}

/** Setters of the old canvas, and the property of the browser's that each sets. */
const SETTERS = {
  setFillStyle: 'fillStyle',
  setStrokeStyle: 'strokeStyle',
  setLineWidth: 'lineWidth',
  setLineCap: 'lineCap',
  setLineJoin: 'lineJoin',
  setMiterLimit: 'miterLimit',
  setGlobalAlpha: 'globalAlpha',
  setTextAlign: 'textAlign',
  setTextBaseline: 'textBaseline',
} as const

/** The old canvas draws with `draw()`; the browser's has drawn by then. */
function oldContext(context: CanvasRenderingContext2D): CanvasRenderingContext2D {
  const setters = Object.entries(SETTERS).map(
    ([name, property]) => [name, (value: unknown) => Reflect.set(context, property, value)] as const,
  )
  return Object.assign(context, Object.fromEntries(setters), {
    setFontSize: (size: number) => {
      context.font = `${size}px sans-serif`
    },
    draw: (reserve: unknown, callback?: () => void) => {
      const done = typeof reserve === 'function' ? (reserve as () => void) : callback
      setTimeout(() => done?.(), 0)
    },
  })
}
