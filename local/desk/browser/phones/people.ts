import type { Say } from '../../../web/browser/language'
import type { Person, Role } from '../../../web/browser/shapes'
import { isNewcomer } from './phone'

export function roleName(role: Role, say: Say): string {
  switch (role) {
    case 'guest':
      return say('访客', 'Guest')
    case 'driver':
      return say('车主', 'Driver')
    case 'staff':
      return say('员工', 'Staff')
    case 'owner':
      return say('站长', 'Owner')
  }
}

/** The holder's name; somebody the demo does not know is a new driver. */
export function holderName(openid: string, people: readonly Person[], say: Say): string {
  const known = people.find((person) => person.openid === openid)
  if (known !== undefined) return known.name
  return isNewcomer(openid) ? say('新车主', 'New driver') : openid
}
