import type { ComponentEntry } from '../components'
import type { StyleTarget } from './wxss'

type Isolation = NonNullable<ComponentEntry['json']['styleIsolation']>

/** A page shares its classes with the app unless it says otherwise; a component keeps to itself. */
export function isolationOf({ isPage, json }: ComponentEntry): Isolation {
  if (json.styleIsolation !== undefined) return json.styleIsolation
  if (isPage) return 'shared'
  return json.addGlobalClass === true ? 'apply-shared' : 'isolated'
}

/** Name that a component's classes begin with. */
export function scopeOf(path: string): string {
  return path.replace(/^miniprogram_npm\//, '').replace(/[^\w-]+/g, '-')
}

export function styleTarget(entry: ComponentEntry): StyleTarget {
  if (isShared(isolationOf(entry))) return entry.isPage ? { page: entry.path } : {}
  return { scope: scopeOf(entry.path) }
}

function isShared(isolation: Isolation): boolean {
  return isolation === 'shared' || isolation === 'page-shared'
}
