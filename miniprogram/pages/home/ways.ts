import {
  chosenShortcuts,
  MOST_SHORTCUTS,
  shortcutNames,
  shortcutTargets,
  type Shortcut,
} from '../../store/shortcuts'
import { text } from '../../text/text'

function way(name: Shortcut, on: boolean) {
  return { name, icon: shortcutTargets[name].icon, text: text(`shortcut.${name}`), on }
}

/** The shortcuts as they stand on the first screen. */
export function shownWays() {
  return chosenShortcuts().map((name) => way(name, true))
}

/** All of them to choose from; past the most, only those chosen can be tapped. */
export function choosableWays() {
  const chosen = chosenShortcuts()
  return shortcutNames.map((name) => {
    const on = chosen.includes(name)
    return { ...way(name, on), off: !on && chosen.length >= MOST_SHORTCUTS }
  })
}
