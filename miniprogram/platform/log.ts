/** Notes something that went wrong without stopping anything: the phone's console, which DevTools and vConsole show. */
export function noteProblem(what: string, reason: unknown): void {
  console.warn(what, reason)
}
