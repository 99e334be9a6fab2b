import { file as contract } from '../../../core/contracts/file'
import { filePath, offerFile } from '../../../core/domain/files/files'
import type { StoredFile } from '../../../core/domain/files/records'
import { businessDay } from '../../../core/domain/units/time'
import { uploadTicket as askStorage } from '../../common/gateways/files/storage'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { newId } from '../../common/runtime/ids'

/** Lets a member upload one file, to a path that the server draws; the day's limit is kept by the record's id. */
export const uploadTicket = action(contract.uploadTicket, async ({ input, caller, db, clock }) => {
  const memberId = memberIdOf(caller)
  const { purpose, contentType } = input
  const at = clock.now()
  const before = await db.files.count({ memberId, purpose, day: businessDay(at) })
  const offered = (count: number, fileId: string): StoredFile =>
    offerFile({ ...input, memberId, before: count, fileId, at })
  // Refused before the storage is asked.
  offered(before, '')
  const ticket = await askStorage(filePath(memberId, purpose, contentType, newId(at)))
  for (let count = before; ; count += 1) {
    if (await db.files.insertOnce(offered(count, ticket.fileId))) return ticket
  }
})
