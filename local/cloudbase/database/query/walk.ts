import { isPlainObject } from '../values/document'
import { isArrayIndex, ownField, pathParts } from '../values/path'

/** Looks at one value found under a path; `element` is the place of the array element it came from or lies in. */
export type Visit = (value: unknown, element: number | undefined) => boolean

/**
 * Visits what a path means in a document, as MongoDB's matcher does: arrays on the way are entered through their
 * sub-documents and by number; with `spreadLeaf` an array at the end shows its elements first and then itself. Stops
 * and returns true as soon as a visit does.
 */
export function someValue(document: unknown, path: string, spreadLeaf: boolean, visit: Visit): boolean {
  return walk(document, pathParts(path), 0, undefined, spreadLeaf, visit)
}

function walk(
  value: unknown,
  parts: readonly string[],
  at: number,
  element: number | undefined,
  spreadLeaf: boolean,
  visit: Visit,
): boolean {
  const part = parts[at]
  if (part === undefined) return visitLeaf(value, element, spreadLeaf, visit)
  if (Array.isArray(value)) return walkArray(value, parts, at, element, spreadLeaf, visit)
  const next = isPlainObject(value) ? ownField(value, part) : undefined
  return next === undefined
    ? visit(undefined, element)
    : walk(next, parts, at + 1, element, spreadLeaf, visit)
}

function walkArray(
  value: readonly unknown[],
  parts: readonly string[],
  at: number,
  element: number | undefined,
  spreadLeaf: boolean,
  visit: Visit,
): boolean {
  const part = parts[at] ?? ''
  if (isArrayIndex(part)) {
    const index = Number(part)
    if (index < value.length && walk(value[index], parts, at + 1, element, spreadLeaf, visit)) return true
  }
  for (let i = 0; i < value.length; i += 1) {
    if (isPlainObject(value[i]) && walk(value[i], parts, at, element ?? i, spreadLeaf, visit)) return true
  }
  return false
}

function visitLeaf(value: unknown, element: number | undefined, spreadLeaf: boolean, visit: Visit): boolean {
  if (spreadLeaf && Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) if (visit(value[i], element ?? i)) return true
  }
  return visit(value, element)
}
