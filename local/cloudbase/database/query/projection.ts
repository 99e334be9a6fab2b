import { requestFailed } from '../engine/errors'
import { elementsOf, isPlainObject, type PlainObject } from '../values/document'
import { pathParts } from '../values/path'
import { elementMatcher } from './arrayOperators'
import type { QueryCompiler } from './matcher'

/** Cuts a document down to what was asked for; the parts that stay are shared with the original. */
export type Projection = (document: PlainObject) => PlainObject

/** A tree of the projected paths; a leaf is true. */
interface PathTree {
  readonly [part: string]: PathTree | true
}

type ArrayCut = (value: unknown) => unknown

/** Compiles `{ name: 1, _id: 0 }`, `{ lines: { $slice: 3 } }`, `{ lines: { $elemMatch: … } }`. */
export function compileProjection(projection: PlainObject, compiler: QueryCompiler): Projection {
  const plain = Object.entries(projection).filter(([, value]) => !isPlainObject(value))
  const cuts = Object.entries(projection).filter(([, value]) => isPlainObject(value))
  const others = plain.filter(([path]) => path !== '_id')
  const isInclusion =
    others.some(([, value]) => isOn(value)) || (others.length === 0 && isInclusionByCut(cuts, plain))
  if (others.some(([, value]) => isOn(value) !== isInclusion)) {
    throw requestFailed('(BadValue) Projection cannot have a mix of inclusion and exclusion.')
  }
  const tree = treeOf([...others.map(([path]) => path), ...(isInclusion ? cuts.map(([path]) => path) : [])])
  const keepsId = !plain.some(([path, value]) => path === '_id' && !isOn(value))
  const arrayCuts = cuts.map(([path, cut]) => [path, arrayCut(path, cut, compiler)] as const)
  return (document) => {
    const base = isInclusion ? include(document, { ...tree, _id: true }) : exclude(document, tree)
    const result: Record<string, unknown> = { ...base }
    if (!keepsId) delete result['_id']
    for (const [path, cut] of arrayCuts) {
      const value = cut(document[path])
      if (value === undefined) Reflect.deleteProperty(result, path)
      else result[path] = value
    }
    return result
  }
}

/** `$elemMatch` alone includes only its field; `$slice` alone keeps the others. */
function isInclusionByCut(
  cuts: readonly (readonly [string, unknown])[],
  plain: readonly (readonly [string, unknown])[],
): boolean {
  if (cuts.length === 0) return plain.some(([, value]) => isOn(value))
  return cuts.some(([, cut]) => isPlainObject(cut) && '$elemMatch' in cut)
}

function isOn(value: unknown): boolean {
  return value !== 0 && value !== false && value !== null
}

function treeOf(paths: readonly string[]): PathTree {
  const root: Record<string, PathTree | true> = {}
  for (const path of paths) {
    let node = root
    const parts = pathParts(path)
    parts.forEach((part, i) => {
      const next = i === parts.length - 1 ? true : { ...(node[part] === true ? {} : node[part]) }
      node[part] = next
      if (next !== true) node = next
    })
  }
  return root
}

function include(value: PlainObject, tree: PathTree): PlainObject {
  const result: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const wanted = tree[key]
    if (wanted === undefined || !Object.hasOwn(tree, key)) continue
    const part = wanted === true ? value[key] : descend(value[key], wanted, include, false)
    if (part !== undefined) result[key] = part
  }
  return result
}

function exclude(value: PlainObject, tree: PathTree): PlainObject {
  const result: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const unwanted = Object.hasOwn(tree, key) ? tree[key] : undefined
    if (unwanted === true) continue
    result[key] = unwanted === undefined ? value[key] : descend(value[key], unwanted, exclude, true)
  }
  return result
}

function descend(
  value: unknown,
  tree: PathTree,
  cut: (value: PlainObject, tree: PathTree) => PlainObject,
  keepsScalars: boolean,
): unknown {
  if (isPlainObject(value)) return cut(value, tree)
  if (Array.isArray(value)) {
    return value
      .map((element: unknown) => descend(element, tree, cut, keepsScalars))
      .filter((element) => element !== undefined)
  }
  return keepsScalars ? value : undefined
}

function arrayCut(path: string, cut: unknown, compiler: QueryCompiler): ArrayCut {
  if (isPlainObject(cut) && '$elemMatch' in cut) {
    const matches = elementMatcher(cut['$elemMatch'], compiler)
    return (value) => {
      const found = elementsOf(value)?.find((element) => matches(element))
      return found === undefined ? undefined : [found]
    }
  }
  if (isPlainObject(cut) && '$slice' in cut) return sliceOf(cut['$slice'])
  throw requestFailed(`(BadValue) Unsupported projection option: ${path}: ${JSON.stringify(cut)}`)
}

function sliceOf(operand: unknown): ArrayCut {
  const [first, second] = elementsOf(operand) ?? [operand]
  if (typeof first !== 'number' || (second !== undefined && typeof second !== 'number')) {
    throw requestFailed('(BadValue) $slice only supports numbers and [skip, limit] arrays')
  }
  return (value) => {
    const elements = elementsOf(value)
    if (elements === undefined) return value
    if (second === undefined) return first < 0 ? elements.slice(first) : elements.slice(0, first)
    const start = first < 0 ? Math.max(0, elements.length + first) : first
    return elements.slice(start, start + second)
  }
}
