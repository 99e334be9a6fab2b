import type * as glassEasel from 'glass-easel'
import { camel } from '../elements/builtIn'
import { domOf } from './selection'

type Frame = Readonly<Record<string, unknown>>

const TRANSFORMS: Readonly<Record<string, string>> = {
  rotate: 'deg',
  rotateX: 'deg',
  rotateY: 'deg',
  rotateZ: 'deg',
  scale: '',
  scaleX: '',
  scaleY: '',
  skewX: 'deg',
  skewY: 'deg',
  translateX: '',
  translateY: '',
}

/** `this.animate(selector, keyframes, duration, callback)` of a component. */
export function animate(
  scope: glassEasel.GeneralComponent | undefined,
  selector: string,
  frames: readonly Frame[],
  duration: number,
  callback?: () => void,
): void {
  const nodes = scope?.getShadowRoot()?.querySelectorAll(selector) ?? []
  const keyframes = frames.map(toKeyframe)
  const running = nodes.map((node) => domOf(node)?.animate(keyframes, { duration, fill: 'forwards' }))
  const [first] = running
  if (first === undefined) setTimeout(() => callback?.(), duration)
  else first.addEventListener('finish', () => callback?.())
}

/** `this.clearAnimation(selector, options, callback)`. */
export function clearAnimation(
  scope: glassEasel.GeneralComponent | undefined,
  selector: string,
  ...rest: readonly unknown[]
): void {
  for (const node of scope?.getShadowRoot()?.querySelectorAll(selector) ?? [])
    for (const animation of domOf(node)?.getAnimations() ?? []) animation.cancel()
  const callback = rest.find((each) => typeof each === 'function')
  if (callback !== undefined) Reflect.apply(callback as () => void, undefined, [])
}

function toKeyframe(frame: Frame): Keyframe {
  const made: Keyframe = {}
  const transforms: string[] = []
  for (const [name, value] of Object.entries(frame)) {
    const unit = TRANSFORMS[name]
    if (name === 'ease') made.easing = String(value)
    else if (name === 'offset') made.offset = Number(value)
    else if (unit === undefined) made[camel(name)] = String(value)
    else
      transforms.push(
        `${name}(${(Array.isArray(value) ? value : [value]).map((each) => `${String(each)}${unit}`).join(', ')})`,
      )
  }
  if (transforms.length > 0) made['transform'] = transforms.join(' ')
  return made
}
