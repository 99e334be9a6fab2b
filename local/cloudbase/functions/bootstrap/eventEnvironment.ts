/**
 * Puts one event's variables into the environment, as the platform does: identity lives in `process.env` for as long
 * as the event runs. Returns what restores the environment to how it was.
 */
export function enterEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, variables)
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  }
}
