import type { Change } from '../../../core/domain/decision'
import { problemId, resolveProblem } from '../../../core/domain/problems/problems'
import type { ProblemKind } from '../../../core/domain/problems/records'
import type { Transaction } from '../data/transaction'

/** Ends a case by itself, because what it was about is over; no change when there is none. */
export async function endProblem(
  tx: Transaction,
  kind: ProblemKind,
  subject: string,
  reason: string,
  at: number,
): Promise<Change[]> {
  const problem = await tx.get('problems', problemId(kind, subject))
  if (problem === null) return []
  return [...resolveProblem(problem, { role: 'system', id: 'system', reason }, at).changes]
}
