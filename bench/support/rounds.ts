/** One database call: when it began and ended, milliseconds of one clock. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The longest chain of calls of which each began when the one before had ended: how many round trips somebody waits for.
 * @param slackMs clocks of journals are whole milliseconds: a call that begins so much early still counts as after
 */
export function sequentialRounds(spans: readonly Span[], slackMs: number): number {
  const ordered = [...spans].sort((a, b) => a.from - b.from)
  const longest: number[] = []
  ordered.forEach((span, index) => {
    const before = ordered
      .slice(0, index)
      .map(({ to }, n) => (to <= span.from + slackMs ? (longest[n] ?? 0) : 0))
    longest.push(1 + Math.max(0, ...before))
  })
  return Math.max(0, ...longest)
}
