/** What a match may leave behind: the array element that made the first array condition true, for the positional `$`. */
export interface MatchTrace {
  element?: number
}

/** A compiled condition on a whole document. */
export type Matcher = (document: unknown, trace?: MatchTrace) => boolean

/** Evaluates an aggregation expression on a document, for `$expr`. */
export type ExpressionEvaluator = (document: unknown, expression: unknown) => unknown

/** Compiles the criteria of `$elemMatch` and `$pull`, which contain conditions again. */
export interface QueryCompiler {
  compile(query: unknown): Matcher
  /** `{ $gt: 1, $lt: 5 }` as a condition on one value. */
  compileValue(operators: Readonly<Record<string, unknown>>): Matcher
}

/** Makes a condition on the values under a path. Throws DATABASE_REQUEST_FAILED for a wrong operand. */
export type QueryOperator = (path: string, operand: unknown, compiler: QueryCompiler) => Matcher
