import type { Container } from '../container/container'
import type { ApiFamily } from '../host'
import { drawing } from './drawing'
import { navigation } from './navigation'
import { navigationBar } from './navigationBar'
import { queries } from './queries'
import { screen } from './screen'
import { scrolling } from './scrolling'
import { tabBar } from './tabBar'

/** What of `wx.*` is the container's own. */
export function containerFamilies(container: Container): readonly ApiFamily[] {
  return [drawing, navigation, navigationBar, queries, screen, scrolling, tabBar].map(
    (family) => () => family(container),
  )
}
