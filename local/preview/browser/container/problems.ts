import type { Problem } from '../engine/built'
import { element } from './dom'

/** Shows what is wrong with the sources, where the app would be. */
export function showProblems(screen: HTMLElement, problems: readonly Problem[]): void {
  const list = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, text }) =>
      element('li', '', element('code', '', `${file}:${line}:${column}`), element('p', '', text)),
    )
  screen.replaceChildren(
    element(
      'section',
      'phone-problems',
      element('h1', '', '编译未通过 · Build failed'),
      element('ol', '', ...list),
    ),
  )
}
