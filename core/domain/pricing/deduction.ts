import { ceilShare, floorShare } from '../units/money'
import type { PointsRules } from './records'

export interface Deduction {
  readonly points: number
  readonly amountFen: number
}

/**
 * The direct deduction: whole points, at most a share of what is due after the coupon (D11). A point worth less than a
 * fen never leaves an unused rest behind; one worth more never pays more than it may.
 * @param spendable points the member may use, zero or more
 */
export function deductPoints(
  dueFen: number,
  spendable: number,
  rules: Pick<PointsRules, 'deductionMaxBasisPoints' | 'deductionPointsPerYuan'>,
): Deduction {
  const perYuan = rules.deductionPointsPerYuan
  const mostFen = Math.min(dueFen, floorShare(dueFen, rules.deductionMaxBasisPoints, 10_000))
  const mostPoints = perYuan >= 100 ? ceilShare(mostFen, perYuan, 100) : floorShare(mostFen, perYuan, 100)
  const amountFen = Math.min(mostFen, floorShare(Math.min(mostPoints, spendable), 100, perYuan))
  return { points: ceilShare(amountFen, perYuan, 100), amountFen }
}
