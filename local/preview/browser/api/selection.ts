import type * as glassEasel from 'glass-easel'
import { originOf } from '../engine/touches'

/** What `fields()` asks for. */
export interface Fields {
  readonly id?: boolean
  readonly dataset?: boolean
  readonly mark?: boolean
  readonly rect?: boolean
  readonly size?: boolean
  readonly scrollOffset?: boolean
  readonly properties?: readonly string[]
  readonly computedStyle?: readonly string[]
  readonly context?: boolean
  readonly node?: boolean
}

/** Built-in elements that have more to give than their place. */
export interface RichElement extends HTMLElement {
  /** The part that scrolls. */
  readonly scroller?: HTMLElement
  /** What `node()` answers. */
  readonly wxNode?: unknown
  /** What `context()` answers. */
  readonly wxContext?: unknown
  /** Value of an attribute, by its name in camel case. */
  property?(name: string): unknown
}

/** Answers what was asked of one element. */
export function describe(node: glassEasel.Element, fields: Fields): Record<string, unknown> {
  const element = domOf(node)
  return {
    ...(fields.id === true ? { id: node.id } : {}),
    ...(fields.dataset === true ? { dataset: node.dataset } : {}),
    ...(fields.mark === true ? { mark: node.collectMarks() } : {}),
    ...(element === undefined ? {} : ofElement(node, element, fields)),
  }
}

/** The browser's element; that of the first child with one where the host is virtual. */
export function domOf(node: glassEasel.Element): RichElement | undefined {
  return (node.$$ as unknown as RichElement | null) ?? undefined
}

function ofElement(node: glassEasel.Element, element: RichElement, fields: Fields): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  if (fields.rect === true || fields.size === true) Object.assign(found, placeOf(element, fields))
  if (fields.scrollOffset === true) Object.assign(found, scrollOf(element.scroller ?? element))
  for (const name of fields.properties ?? []) found[name] = propertyOf(node, element, name)
  const style = fields.computedStyle === undefined ? undefined : getComputedStyle(element)
  for (const name of fields.computedStyle ?? []) found[name] = style?.getPropertyValue(dashed(name)) ?? ''
  if (fields.context === true) found['context'] = element.wxContext ?? null
  if (fields.node === true) found['node'] = element.wxNode ?? null
  return found
}

function placeOf(element: Element, fields: Fields): Record<string, number> {
  const { x, y } = originOf(element)
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  return {
    ...(fields.rect === true ? { left: left - x, top: top - y, right: right - x, bottom: bottom - y } : {}),
    ...(fields.size === true ? { width, height } : {}),
  }
}

export function scrollOf(element: Element): Record<string, number> {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
}

function propertyOf(node: glassEasel.Element, element: RichElement, name: string): unknown {
  const component = node.asGeneralComponent()
  if (component !== null) return (component.data as Record<string, unknown>)[name]
  return element.property?.(name)
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
