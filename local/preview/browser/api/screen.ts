import type { Container } from '../container/container'

/** What of the screen only the container knows. */
export function screen({ host }: Container): Record<string, unknown> {
  return { getMenuButtonBoundingClientRect: () => host.app.layout().menuButton }
}
