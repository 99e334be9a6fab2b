import { DomainError } from '../../../core/contracts/errors'
import type { Member } from '../../../core/domain/members/records'
import { temporaryUrls } from '../gateways/files/storage'
import type { ActContext } from '../runtime/action'
import { describeError } from '../runtime/logger'

/** Long enough to look at a page, too short to hand an address on. */
const LIFETIME_SECONDS = 1_800

/** Where a member's avatar can be seen for a while. Without one, or while storage does not answer, the page shows none. */
export async function avatarUrlOf(
  { log }: Pick<ActContext, 'log'>,
  { profile: { avatarFileId } }: Pick<Member, 'profile'>,
): Promise<string | null> {
  if (avatarFileId === null) return null
  try {
    const urls = await temporaryUrls([avatarFileId], LIFETIME_SECONDS)
    return urls.get(avatarFileId) ?? null
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'UPSTREAM') throw error
    log.warn('an avatar has no address', describeError(error))
    return null
  }
}
