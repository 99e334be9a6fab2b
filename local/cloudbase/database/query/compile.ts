import { requestFailed } from '../engine/errors'
import { isPlainObject, type PlainObject } from '../values/document'
import { arrayOperators } from './arrayOperators'
import { comparisonOperators, negate } from './comparison'
import { elementOperators, regexMatcher } from './elementOperators'
import { geoOperators } from './geoOperators'
import type { ExpressionEvaluator, Matcher, QueryCompiler, QueryOperator } from './matcher'

/** What a field condition may use: MongoDB 4.0's operators, less those the SDK cannot express. */
const FIELD_OPERATORS: ReadonlyMap<string, QueryOperator> = new Map(
  Object.entries({ ...comparisonOperators, ...elementOperators, ...arrayOperators, ...geoOperators }),
)

/** The name a value stands under while operators without a field are tried on it. */
const VALUE = 'value'

class Compiler implements QueryCompiler {
  constructor(private readonly evaluate: ExpressionEvaluator) {}

  compile(query: unknown): Matcher {
    if (!isPlainObject(query)) throw requestFailed('(BadValue) a condition must be an object')
    const conditions = Object.entries(query).map(([key, condition]) =>
      key.startsWith('$') ? this.topLevel(key, condition) : this.field(key, condition),
    )
    return every(conditions)
  }

  compileValue(operators: PlainObject): Matcher {
    const matcher = this.operators(VALUE, operators)
    return (value) => matcher({ [VALUE]: value })
  }

  private topLevel(operator: string, operand: unknown): Matcher {
    switch (operator) {
      case '$and':
        return every(this.list(operator, operand))
      case '$or':
        return some(this.list(operator, operand))
      case '$nor':
        return negate(some(this.list(operator, operand)))
      case '$expr':
        return (document) => isTruthy(this.evaluate(document, operand))
      default:
        throw requestFailed(`(BadValue) unknown top level operator: ${operator}`)
    }
  }

  private list(operator: string, operand: unknown): Matcher[] {
    if (!Array.isArray(operand) || operand.length === 0) {
      throw requestFailed(`(BadValue) ${operator} must be a nonempty array`)
    }
    return operand.map((part) => this.compile(part))
  }

  private field(path: string, condition: unknown): Matcher {
    const isOperators = isPlainObject(condition) && Object.keys(condition)[0]?.startsWith('$') === true
    return isOperators ? this.operators(path, condition) : this.operator(path, '$eq', condition)
  }

  private operators(path: string, condition: PlainObject): Matcher {
    const conditions: Matcher[] = []
    for (const [operator, operand] of Object.entries(condition)) {
      if (operator === '$options' && '$regex' in condition) continue
      conditions.push(
        operator === '$regex'
          ? regexMatcher(path, operand, condition['$options'])
          : this.operator(path, operator, operand),
      )
    }
    return every(conditions)
  }

  private operator(path: string, operator: string, operand: unknown): Matcher {
    if (operator === '$not') return this.not(path, operand)
    const make = FIELD_OPERATORS.get(operator)
    if (make === undefined) throw requestFailed(`(BadValue) unknown operator: ${operator}`)
    return make(path, operand, this)
  }

  private not(path: string, operand: unknown): Matcher {
    if (operand instanceof RegExp) return negate(this.operator(path, '$eq', operand))
    if (!isPlainObject(operand)) throw requestFailed('(BadValue) $not needs a regex or a document')
    return negate(this.operators(path, operand))
  }
}

function every(conditions: readonly Matcher[]): Matcher {
  const [only] = conditions
  if (conditions.length === 1 && only !== undefined) return only
  return (document, trace) => conditions.every((condition) => condition(document, trace))
}

function some(conditions: readonly Matcher[]): Matcher {
  return (document, trace) => conditions.some((condition) => condition(document, trace))
}

function isTruthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0
}

/**
 * Compiles a query. Throws DATABASE_REQUEST_FAILED for an operator the server does not have or a wrong operand.
 * `evaluate` computes the expressions of `$expr`.
 */
export function compileQuery(query: unknown, evaluate: ExpressionEvaluator): Matcher {
  return new Compiler(evaluate).compile(query)
}

/** The compiler itself, for operators that take conditions (`$pull`, projections with `$elemMatch`). */
export function queryCompiler(evaluate: ExpressionEvaluator): QueryCompiler {
  return new Compiler(evaluate)
}
