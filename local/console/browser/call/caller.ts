import type { Person, Role } from '../../../web/browser/shapes'

/** Somebody the demo does not know is a driver like any other. */
export const roleOf = (openid: string, people: readonly Person[]): Role =>
  people.find((person) => person.openid === openid)?.role ?? 'driver'

/** Only the station's own people get past the door. */
export const isStationWork = (roles: readonly string[]): boolean =>
  roles.length > 0 && roles.every((role) => role === 'staff' || role === 'owner')

/** Who should call: he who called last, or the first of the roles that the action is for. */
export function callerFor(roles: readonly string[], last: string, people: readonly Person[]): string {
  if (isStationWork(roles) && !roles.includes(roleOf(last, people)))
    return roles.flatMap((role) => people.find((person) => person.role === role) ?? [])[0]?.openid ?? last
  return last
}
