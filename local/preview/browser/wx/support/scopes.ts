import type { Host } from '../../host'
import { askPermission } from '../../sheets/permission'
import { stageOf } from '../../sheets/stage'
import { memory } from './memory'
import { Refusal } from './refusal'

export const scopes = [
  'scope.userLocation',
  'scope.userFuzzyLocation',
  'scope.writePhotosAlbum',
  'scope.camera',
  'scope.addPhoneContact',
  'scope.addPhoneCalendar',
  'scope.record',
] as const
export type Scope = (typeof scopes)[number]

/** What the person has answered so far: nothing, yes or no. */
export type Answers = Readonly<Partial<Record<Scope, boolean>>>

const answersOf = (host: Host) => memory<Answers>(host.phone.storage, 'scopes', {})

export const scopeAnswers = (host: Host): Answers => answersOf(host).read()

export function setScope(host: Host, scope: Scope, isAllowed: boolean): void {
  const kept = answersOf(host)
  kept.write({ ...kept.read(), [scope]: isAllowed })
}

/**
 * Asks for a permission once and remembers the answer; after a refusal only the settings page changes it.
 * @throws Refusal `auth deny`
 */
export async function requireScope(host: Host, scope: Scope): Promise<void> {
  const known = scopeAnswers(host)[scope]
  const isAllowed = known ?? (await ask(host, scope))
  if (!isAllowed) throw new Refusal('auth deny', { errno: 103 })
}

async function ask(host: Host, scope: Scope): Promise<boolean> {
  const isAllowed = await askPermission(stageOf(host), scope, host.app.config())
  setScope(host, scope, isAllowed)
  return isAllowed
}
