import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { elementsOf } from '../values/document'

/** An expression as the aggregation library calls it. */
type Expression = (document: unknown, operand: unknown, options: Options) => unknown

/** Week of the year from 0, weeks starting on Sunday, days before the first Sunday in week 0. */
export const $week: Expression = (document, operand, options) => {
  const dayOfYear: unknown = evalExpr(document, { $dayOfYear: operand }, options)
  const dayOfWeek: unknown = evalExpr(document, { $dayOfWeek: operand }, options)
  if (typeof dayOfYear !== 'number' || typeof dayOfWeek !== 'number') return null
  return Math.floor((dayOfYear - dayOfWeek + 7) / 7)
}

/** Place of a text in another, counted in code points; -1 when it is not there. */
export const $indexOfCP: Expression = (document, operand, options) => {
  const [text, part, start, end] = elementsOf(evalExpr(document, operand, options)) ?? []
  if (typeof text !== 'string' || typeof part !== 'string') return null
  const points = Array.from(text)
  const from = typeof start === 'number' ? start : 0
  const to = typeof end === 'number' ? end : points.length
  const wanted = Array.from(part)
  for (let i = from; i + wanted.length <= to; i += 1) {
    if (wanted.every((point, offset) => points[i + offset] === point)) return i
  }
  return -1
}
