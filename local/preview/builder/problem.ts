/** Something the sources of a mini-program say wrong, with its place; line and column count from one. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Path inside the mini-program. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly text: string
}

/** Thrown where building a part cannot go on. */
export class BuildError extends Error {
  constructor(readonly problem: Problem) {
    super(describeProblem(problem))
  }
}

export function errorAt(file: string, text: string, line = 1, column = 1): Problem {
  return { severity: 'error', file, line, column, text }
}

export function describeProblem({ file, line, column, text }: Problem): string {
  return `${file}:${line}:${column}: ${text}`
}
