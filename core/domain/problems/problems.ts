import { set, type Change, type Decision } from '../decision'
import type { Reason } from '../units/schema'
import type { Problem, ProblemKind } from './records'

export interface Case {
  readonly kind: ProblemKind
  readonly stationId: string
  /** The id of the record it is about. */
  readonly subject: string
  readonly orderId: string
  readonly args: Reason['args']
}

/** `problem:{kind}:{subject}` */
export function problemId(kind: ProblemKind, subject: string): string {
  return `problem:${kind}:${subject}`
}

/** Opens a case, or opens it again when the same thing happens once more; to be written with the change that brought it. */
export function openProblem({ args, ...facts }: Case, at: number): Change {
  const problem: Problem = {
    _id: problemId(facts.kind, facts.subject),
    schema: 1,
    ...facts,
    content: { key: `problem.${facts.kind}`, args },
    at,
    resolvedAt: 0,
    resolution: null,
  }
  return set('problems', problem)
}

/** Ends a case. One that has ended already stays as it is. */
export function resolveProblem(
  problem: Problem,
  resolution: NonNullable<Problem['resolution']>,
  at: number,
): Decision<Problem> {
  if (problem.resolvedAt !== 0) return { changes: [], result: problem }
  const result: Problem = { ...problem, resolvedAt: at, resolution }
  return { changes: [set('problems', result)], result }
}
