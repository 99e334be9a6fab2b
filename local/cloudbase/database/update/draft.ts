import { writeFailed } from '../engine/errors'
import { isPlainObject, type PlainObject } from '../values/document'
import { isArrayIndex, ownField } from '../values/path'

/** Most elements an array may be padded by to reach an index. */
const MOST_PADDING = 1_500_000

/** The value under exactly this path: sub-documents by name, arrays by number; nothing is spread out. */
export function valueAt(root: unknown, parts: readonly string[]): unknown {
  let value = root
  for (const part of parts) {
    if (Array.isArray(value))
      value = isArrayIndex(part) ? (value as readonly unknown[])[Number(part)] : undefined
    else value = isPlainObject(value) ? ownField(value, part) : undefined
  }
  return value
}

/** A new root in which the path holds the value; everything beside the path is shared with the old one. */
export function withValue(root: PlainObject, parts: readonly string[], value: unknown): PlainObject {
  return setIn(root, parts, 0, value) as PlainObject
}

function setIn(node: unknown, parts: readonly string[], at: number, value: unknown): unknown {
  const part = parts[at]
  if (part === undefined) return value
  if (node === undefined) return { [part]: setIn(undefined, parts, at + 1, value) }
  if (isPlainObject(node)) return { ...node, [part]: setIn(ownField(node, part), parts, at + 1, value) }
  if (Array.isArray(node) && isArrayIndex(part)) return setInArray(node, Number(part), parts, at, value)
  throw cannotCreate(parts, at, node)
}

function setInArray(
  node: readonly unknown[],
  index: number,
  parts: readonly string[],
  at: number,
  value: unknown,
): unknown[] {
  if (index - node.length > MOST_PADDING) throw writeFailed("can't backfill more than 1500000 elements")
  const copy = [...node]
  while (copy.length < index) copy.push(null)
  copy[index] = setIn(copy[index], parts, at + 1, value)
  return copy
}

/** Throws when the path leads through something that cannot hold it, as an update that would create it does. */
export function checkViable(root: unknown, parts: readonly string[]): void {
  let node = root
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? ''
    if (node === undefined) return
    if (isPlainObject(node)) node = ownField(node, part)
    else if (Array.isArray(node) && isArrayIndex(part)) node = (node as readonly unknown[])[Number(part)]
    else throw cannotCreate(parts, at, node)
  }
}

/** A new root without the path; the same root when there is nothing under it. An array keeps a null in its place. */
export function withoutValue(root: PlainObject, parts: readonly string[]): PlainObject {
  const last = parts.length - 1
  const name = parts[last] ?? ''
  const parent = valueAt(root, parts.slice(0, last))
  if (Array.isArray(parent)) {
    const isThere = isArrayIndex(name) && Number(name) < parent.length
    return isThere ? withValue(root, parts, null) : root
  }
  if (!isPlainObject(parent) || !Object.hasOwn(parent, name)) return root
  const rest = Object.fromEntries(Object.entries(parent).filter(([key]) => key !== name))
  return last === 0 ? rest : withValue(root, parts.slice(0, last), rest)
}

function cannotCreate(parts: readonly string[], at: number, node: unknown): Error {
  const holder = parts[at - 1] ?? ''
  return writeFailed(`Cannot create field '${parts[at] ?? ''}' in element {${holder}: ${shown(node)}}`)
}

/** A value as MongoDB's messages print it. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(shown).join(', ')} ]`
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (isPlainObject(value)) {
    const fields = Object.entries(value).map(([key, part]) => `${key}: ${shown(part)}`)
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  }
  return value === undefined ? 'undefined' : JSON.stringify(value)
}
