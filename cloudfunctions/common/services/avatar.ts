import type { Member } from '../../../core/domain/members/records'
import type { ActContext } from '../runtime/action'
import { addressesOf } from './fileAddresses'

/** Where a member's avatar can be seen for a while; null without one, or while storage does not answer. */
export async function avatarUrlOf(
  context: Pick<ActContext, 'log'>,
  { profile: { avatarFileId } }: Pick<Member, 'profile'>,
): Promise<string | null> {
  if (avatarFileId === null) return null
  return (await addressesOf(context, [avatarFileId])).get(avatarFileId) ?? null
}
