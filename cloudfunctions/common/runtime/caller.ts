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

/** Staff act at the stations that name them; an owner at each. @throws DomainError FORBIDDEN */
export function requireStation(caller: Caller, stationId: string): void {
  if (!worksAt(caller, stationId)) throw new DomainError('FORBIDDEN')
}

/** The same of a record: one of another station is not told apart from none. @throws DomainError NOT_FOUND */
export function requireAtStation(caller: Caller, { stationId, _id: id }: AtStation): void {
  if (!worksAt(caller, stationId)) throw new DomainError('NOT_FOUND', { id, stationId })
}

interface AtStation {
  readonly _id: string
  readonly stationId: string
}

/** Whether the caller is of the people of a station. */
export function worksAt(caller: Caller, stationId: string): boolean {
  return caller.roles.has('owner') || caller.identity?.staff?.stationIds.includes(stationId) === true
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
