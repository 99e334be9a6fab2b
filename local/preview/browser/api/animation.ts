interface AnimationOptions {
  readonly duration?: number
  readonly timingFunction?: string
  readonly delay?: number
  readonly transformOrigin?: string
}

/** Plain data: it goes through `setData`, which copies nothing else. */
interface Step {
  readonly transforms: readonly string[]
  readonly styles: Readonly<Record<string, string>>
  readonly options: Required<AnimationOptions>
}

/** What `export()` hands to the attribute `animation` of an element. */
export interface ExportedAnimation {
  readonly actions: readonly Step[]
}

const DEFAULTS = { duration: 400, timingFunction: 'linear', delay: 0, transformOrigin: '50% 50% 0' }
const px = (value: unknown): string => (typeof value === 'number' ? `${value}px` : String(value))
const deg = (value: unknown): string => `${String(value)}deg`
const plain = String

/** Transforms by name, and how each of their arguments is written. */
const TRANSFORMS: Readonly<Record<string, (value: unknown) => string>> = {
  rotate: deg,
  rotateX: deg,
  rotateY: deg,
  rotateZ: deg,
  scale: plain,
  scaleX: plain,
  scaleY: plain,
  scaleZ: plain,
  skewX: deg,
  skewY: deg,
  translate: px,
  translateX: px,
  translateY: px,
  translateZ: px,
}

const STYLES: Readonly<Record<string, readonly [property: string, write: (value: unknown) => string]>> = {
  opacity: ['opacity', plain],
  backgroundColor: ['background-color', plain],
  width: ['width', px],
  height: ['height', px],
  top: ['top', px],
  left: ['left', px],
  bottom: ['bottom', px],
  right: ['right', px],
}

/** `wx.createAnimation()`: acts are collected, `step()` closes a group that runs together. */
export function createAnimation(options: AnimationOptions = {}): Record<string, unknown> {
  const defaults = { ...DEFAULTS, ...options }
  let steps: Step[] = []
  const transforms = new Map<string, string>()
  let styles: Record<string, string> = {}
  const animation: Record<string, unknown> = {
    step: (own: AnimationOptions = {}) => {
      steps.push({ transforms: [...transforms.values()], styles, options: { ...defaults, ...own } })
      styles = {}
      return animation
    },
    export: (): ExportedAnimation => {
      const actions = steps
      steps = []
      return { actions }
    },
  }
  for (const [name, write] of Object.entries(TRANSFORMS))
    animation[name] = (...values: readonly unknown[]) => {
      transforms.set(name, `${name}(${values.map(write).join(', ')})`)
      return animation
    }
  for (const [name, [property, write]] of Object.entries(STYLES))
    animation[name] = (value: unknown) => {
      styles[property] = write(value)
      return animation
    }
  return animation
}

/** Runs an exported animation on an element, one step after the other. */
export function runAnimation(element: HTMLElement, { actions }: ExportedAnimation): void {
  let at = 0
  for (const { transforms, styles, options } of actions) {
    const { duration, delay, timingFunction, transformOrigin } = options
    setTimeout(() => {
      element.style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`
      element.style.transformOrigin = transformOrigin
      if (transforms.length > 0) element.style.transform = transforms.join(' ')
      for (const [property, value] of Object.entries(styles)) element.style.setProperty(property, value)
    }, at)
    at += duration + delay
  }
}
