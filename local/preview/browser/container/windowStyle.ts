import type { Built, WindowJson } from '../engine/built'
import type { Theme } from '../host'

/** The window settings of a page: its own over the app's, with the variables of theme.json filled in. */
export function windowOf(built: Built, json: WindowJson | undefined, theme: Theme): WindowJson {
  const variables = built.theme?.[theme] ?? {}
  const all = { ...built.app.window, ...json }
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [
      name,
      typeof value === 'string' && value.startsWith('@') ? (variables[value.slice(1)] ?? value) : value,
    ]),
  )
}
