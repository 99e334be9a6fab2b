import { BuiltIn } from './builtIn'
import { insides, part } from './shadow'

/** A canvas as `SelectorQuery.node()` answers it: the browser's, with what WeChat adds. */
export interface CanvasNode extends HTMLCanvasElement {
  createImage(): HTMLImageElement
  createPath2D(path?: Path2D): Path2D
  createImageData(): ImageData
  requestAnimationFrame(act: FrameRequestCallback): number
  cancelAnimationFrame(id: number): void
}

export function asCanvasNode(canvas: HTMLCanvasElement): CanvasNode {
  return Object.assign(canvas, {
    createImage: () => new Image(),
    createPath2D: (path?: Path2D) => new Path2D(path),
    createImageData: () => new ImageData(canvas.width, canvas.height),
    requestAnimationFrame: (act: FrameRequestCallback) => requestAnimationFrame(act),
    cancelAnimationFrame: (id: number) => {
      cancelAnimationFrame(id)
    },
  })
}

const CSS = `
  :host { display: block; position: relative; width: 300px; height: 150px; }
  canvas { display: block; width: 100%; height: 100%; }`

export class WxCanvas extends BuiltIn {
  readonly wxNode: CanvasNode

  constructor() {
    super()
    const root = insides(this, CSS, '<canvas></canvas><slot></slot>')
    this.wxNode = asCanvasNode(part(root, 'canvas') as HTMLCanvasElement)
  }

  protected override connected(): void {
    // An old canvas is as large as its place; a new one (`type="2d"`) is sized by the app.
    if (this.text('type') !== '') return
    this.wxNode.width = this.clientWidth
    this.wxNode.height = this.clientHeight
  }
}
