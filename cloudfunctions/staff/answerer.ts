import { actorOf, type Caller } from '../common/runtime/caller'

/** Who answers a driver for the station. */
export function answererOf(caller: Caller): { readonly role: 'staff' | 'owner'; readonly id: string } {
  return { role: caller.roles.has('owner') ? 'owner' : 'staff', id: actorOf(caller).id }
}
