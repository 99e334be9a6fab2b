import { Aggregator } from 'mingo/aggregator'
import { Context, evalExpr, ProcessingMode } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import type { AnyObject, Options } from 'mingo/types'
import { CloudBaseError } from '../../gateway/errors'
import { requestFailed } from '../engine/errors'
import type { PlainObject, StoredDocument } from '../values/document'
import { $indexOfCP, $week } from './expressions'
import { ACCUMULATORS, EXPRESSIONS, STAGES } from './operators'
import { $addFields, $bucket, $match, $unwind } from './stages'

function pick<T>(all: Readonly<Record<string, T>>, names: readonly string[]): Record<`$${string}`, T> {
  const picked: Record<`$${string}`, T> = {}
  for (const name of names) {
    const operator = all[name]
    if (operator === undefined) throw new Error(`the aggregation library has no operator ${name}`)
    picked[name as `$${string}`] = operator
  }
  return picked
}

const context = Context.init({
  accumulator: pick(accumulators, ACCUMULATORS),
  expression: { ...pick(expressions, EXPRESSIONS), $week, $indexOfCP },
  pipeline: { ...pick(stages, STAGES), $match, $addFields, $unwind, $bucket },
})

const expressionOptions: Options = {
  context,
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
}

/** Computes one aggregation expression on a document, as `$expr` needs it. Throws DATABASE_REQUEST_FAILED. */
export function evaluate(document: unknown, expression: unknown): unknown {
  return translated((): unknown => evalExpr(document, expression, expressionOptions))
}

/** Runs stages over documents. `collection` finds the other side of `$lookup`. Throws DATABASE_REQUEST_FAILED. */
export function runStages(
  documents: readonly PlainObject[],
  pipeline: readonly PlainObject[],
  collection: (name: string) => readonly StoredDocument[],
): readonly PlainObject[] {
  return translated(() => {
    const options: Partial<Options> = {
      ...expressionOptions,
      collectionResolver: (name) => [...collection(name)],
    }
    return new Aggregator([...pipeline] as AnyObject[], options).run([...documents])
  })
}

/** The library's complaints as the database's. */
function translated<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof CloudBaseError) throw error
    throw requestFailed(error instanceof Error ? error.message : String(error))
  }
}
