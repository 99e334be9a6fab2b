import { DomainError } from '../../../core/contracts/errors'
import { fileLimits } from '../../../core/domain/files/files'
import type { FilePurpose, StoredFile } from '../../../core/domain/files/records'
import { uploadedBytes } from '../gateways/files/storage'
import type { ActContext } from '../runtime/action'

/**
 * The records of files that a member has uploaded for a purpose, before they are put to use by `attachFile`: each must be his
 * own, really be there and keep to its size. To be called before the transaction, since it asks the storage.
 * @throws DomainError FILE_REFUSED; UPSTREAM
 */
export async function uploadedFiles(
  { db, clock }: ActContext,
  memberId: string,
  purpose: FilePurpose,
  fileIds: readonly string[],
): Promise<StoredFile[]> {
  if (fileIds.length === 0) return []
  const found = await db.files.find({ where: { fileId: { in: fileIds } }, limit: 50 })
  const files: StoredFile[] = []
  for (const fileId of new Set(fileIds)) {
    const file = found.find((one) => one.fileId === fileId)
    if (file?.memberId !== memberId || file.purpose !== purpose)
      throw new DomainError('FILE_REFUSED', { why: 'unknown' })
    // The night may be removing it just now.
    if (file.dropAt <= clock.now()) throw new DomainError('FILE_REFUSED', { why: 'missing' })
    const bytes = await uploadedBytes(fileId)
    if (bytes === null) throw new DomainError('FILE_REFUSED', { why: 'missing' })
    if (bytes > fileLimits[purpose].bytes) throw new DomainError('FILE_REFUSED', { why: 'size' })
    files.push(file)
  }
  return files
}
