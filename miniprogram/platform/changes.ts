/**
 * The parts of a view that differ from the one on the screen, as paths for `setData`: what did not change is not sent to the
 * screen again. A first view is sent whole.
 */
export function changedParts<View extends object>(
  name: string,
  before: View | null,
  after: View,
): Readonly<Record<string, unknown>> {
  if (before === null) return { [name]: after }
  const shown = new Map<string, unknown>(Object.entries(before))
  const changed = Object.entries(after).filter(
    ([part, value]) => JSON.stringify(shown.get(part)) !== JSON.stringify(value),
  )
  return Object.fromEntries(changed.map(([part, value]) => [`${name}.${part}`, value]))
}
