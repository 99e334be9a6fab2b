import { serveTimer } from '../common/runtime/serveTimer'
import { evaluateTiers } from './evaluateTiers'
import { warnOfFalls } from './warnOfFalls'

/** On the 1st tiers are evaluated, on the 25th those are warned whose tier would fall (F3). */
export const main = serveTimer('monthlyEvaluation', [evaluateTiers, warnOfFalls], { budgetMs: 50_000 })
