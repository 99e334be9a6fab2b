import type { QueryCompiler } from '../query/matcher'
import type { PlainObject } from '../values/document'

/** What an operator works in. */
export interface UpdateContext {
  /** Whether the document is being made by an upsert. */
  readonly isInsert: boolean
  readonly compiler: QueryCompiler
}

/**
 * One update operator on one path: takes the root and returns the next root, sharing what did not change. Throws
 * DATABASE_REQUEST_FAILED in MongoDB's words.
 */
export type UpdateOperator = (
  root: PlainObject,
  parts: readonly string[],
  operand: unknown,
  context: UpdateContext,
) => PlainObject

/** Checks an operand once, before any document is looked at. */
export type OperandCheck = (path: string, operand: unknown) => void

export interface UpdateOperatorDefinition {
  readonly apply: UpdateOperator
  readonly check?: OperandCheck
}
