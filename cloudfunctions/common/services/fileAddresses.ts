import { DomainError } from '../../../core/contracts/errors'
import { temporaryUrls } from '../gateways/files/storage'
import type { ActContext } from '../runtime/action'
import { describeError } from '../runtime/logger'

/** Long enough to look at a page, too short to hand an address on. */
export const ADDRESS_LIFETIME_SECONDS = 1_800

/**
 * Where stored pictures can be seen for a while, by file id. None of those that are not there, and of none at all while
 * storage does not answer: a page without its pictures is better than no page. Who calls it knows that the caller may see
 * them.
 */
export async function addressesOf(
  { log }: Pick<ActContext, 'log'>,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  try {
    return await temporaryUrls([...new Set(fileIds)], ADDRESS_LIFETIME_SECONDS)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'UPSTREAM') throw error
    log.warn('pictures have no addresses', describeError(error))
    return new Map()
  }
}
