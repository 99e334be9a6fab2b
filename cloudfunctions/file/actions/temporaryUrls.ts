import { file as contract } from '../../../core/contracts/file'
import type { StoredFile } from '../../../core/domain/files/records'
import type { Database } from '../../common/data/database'
import { temporaryUrls as askStorage } from '../../common/gateways/files/storage'
import { action } from '../../common/runtime/action'
import { worksAt, type Caller } from '../../common/runtime/caller'
import { ADDRESS_LIFETIME_SECONDS } from '../../common/services/fileAddresses'

/** Addresses of what the caller may see: his own files, and at a station the photos of its reports. */
export const temporaryUrls = action(contract.temporaryUrls, async ({ input, caller, db }) => {
  const found = await db.files.find({ where: { fileId: { in: input.fileIds } }, limit: 50 })
  const seen: string[] = []
  for (const file of found) if (await maySee(db, caller, file)) seen.push(file.fileId)
  const urls = await askStorage(seen, ADDRESS_LIFETIME_SECONDS)
  return { urls: [...urls].map(([fileId, url]) => ({ fileId, url })) }
})

async function maySee(db: Database, caller: Caller, file: StoredFile): Promise<boolean> {
  if (file.memberId === caller.identity?.memberId) return true
  if (file.purpose !== 'report' || file.attachedTo === '') return false
  const report = await db.reports.get(file.attachedTo)
  return report !== null && worksAt(caller, report.stationId)
}
