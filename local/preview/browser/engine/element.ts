import type * as glassEasel from 'glass-easel'
import { convertInline } from './units'

/** The engine puts a number of its own before ids, so that those of two components stay apart. */
const ID_HEAD = /^[^-]*--/

/** What a template says with true or false, and a screen reader wants to hear so. */
const STATES = new Set([
  'aria-busy',
  'aria-checked',
  'aria-disabled',
  'aria-expanded',
  'aria-hidden',
  'aria-modal',
  'aria-pressed',
  'aria-selected',
])

/** Any element of a mini-program in the browser: converts what the engine sets on it. */
export class WxElement extends HTMLElement {
  /** The engine's own node, set right after creation. */
  declare __wxElement: glassEasel.Element | undefined

  override get id(): string {
    return super.id
  }
  override set id(value: string) {
    super.id = value.replace(ID_HEAD, '')
  }

  override setAttribute(name: string, value: string): void {
    if (name === 'style') super.setAttribute('style', convertInline(value))
    // The engine says true as HTML does, by an empty value, and false by none.
    else if (STATES.has(name)) super.setAttribute(name, value === '' ? 'true' : value)
    else super.setAttribute(name === 'aria-role' ? 'role' : name, value)
  }

  override removeAttribute(name: string): void {
    if (STATES.has(name)) super.setAttribute(name, 'false')
    else super.removeAttribute(name)
  }
}

const known = new Map<string, new () => WxElement>()

/** Makes the element for a tag of a template; unknown ones, such as components, are plain. */
export function createWxElement(tag: string): WxElement {
  const name = (tag.startsWith('wx-') ? tag : `wx-${tag}`).toLowerCase()
  let made = known.get(name)
  if (made === undefined) {
    made = class extends WxElement {}
    defineWxElement(name, made)
  }
  return new made()
}

export function defineWxElement(name: string, made: new () => WxElement): void {
  known.set(name, made)
  customElements.define(name, made)
}
