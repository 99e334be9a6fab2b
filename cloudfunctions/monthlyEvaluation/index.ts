import { serveTimer } from '../common/runtime/serveTimer'
import { evaluateTiers } from './evaluateTiers'
import { warnOfFalls } from './warnOfFalls'

/** Tiers are evaluated as the month begins, from the 25th on those are warned whose tier would fall (F3). */
export const main = serveTimer('monthlyEvaluation', [evaluateTiers, warnOfFalls], { budgetMs: 50_000 })
