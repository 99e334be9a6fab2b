import type { Records } from '../phone/records'
import { element } from './dom'

/** A small mark at the edge when something went wrong; a tap shows what. */
export function mountBadge(screen: HTMLElement, records: Records): void {
  const badge = element('button', 'phone-badge')
  const list = element('ol', 'phone-badge-list')
  badge.hidden = true
  list.hidden = true
  badge.addEventListener('click', () => {
    list.hidden = !list.hidden
  })
  screen.append(list, badge)
  records.onChange(() => {
    const lines = [
      ...records.errors.map(({ where, message }) => `${where}: ${message}`),
      ...records.missed.map((name) => `${name}: not in the preview`),
    ]
    badge.hidden = lines.length === 0
    badge.textContent = String(lines.length)
    badge.setAttribute('aria-label', `${lines.length} errors`)
    list.replaceChildren(...lines.map((line) => element('li', '', line)))
  })
}
