import type { Identity, Role } from '../../../core/domain/members/records'
import { DomainError } from '../../../core/contracts/errors'
import type { Database } from '../data/database'
import type { PlatformContext } from './platform'

/** Who calls an action. */
export interface Caller {
  readonly openid: string
  readonly roles: ReadonlySet<Role>
  readonly identity: Identity | null
}

/** Looks up who a WeChat user is here. Everybody is a guest; a member is a driver; staff and owner are named. */
export async function identify(db: Database, platform: PlatformContext): Promise<Caller> {
  if (platform.openid === undefined || platform.trigger === 'timer') throw new DomainError('SIGN_IN_REQUIRED')
  const identity = await db.identities.get(platform.openid)
  const roles = new Set<Role>(['guest', ...(identity?.roles ?? [])])
  if (identity?.memberId == null) roles.delete('driver')
  return { openid: platform.openid, roles, identity }
}

/** The caller's member id; drivers have one. */
export function memberIdOf(caller: Caller): string {
  const memberId = caller.identity?.memberId
  if (memberId === undefined || memberId === null) throw new DomainError('SIGN_IN_REQUIRED')
  return memberId
}

/** Staff act at the stations that name them; an owner at each. */
export function requireStation(caller: Caller, stationId: string): void {
  if (caller.roles.has('owner')) return
  if (caller.identity?.staff?.stationIds.includes(stationId) === true) return
  throw new DomainError('FORBIDDEN')
}

/** Who is written down as having done something. */
export function actorOf(caller: Caller): {
  readonly role: 'driver' | 'staff' | 'owner'
  readonly id: string
} {
  if (caller.roles.has('owner')) return { role: 'owner', id: caller.openid }
  if (caller.roles.has('staff')) return { role: 'staff', id: caller.openid }
  return { role: 'driver', id: memberIdOf(caller) }
}
