/** A variable of the function's environment; an empty one is none, since a deployment writes names that nobody set as empty. */
export function environmentVariable(name: string): string | undefined {
  const value = process.env[name]
  return value === '' ? undefined : value
}
