import { DomainError } from '../../contracts/errors'
import { set, type Change } from '../decision'
import { NEVER } from '../units/never'
import { businessDay } from '../units/time'
import type { FileContentType, FilePurpose, StoredFile } from './records'

/** How large one file of a purpose may be, and how many of them a member may be offered on a day. */
export const fileLimits: Readonly<Record<FilePurpose, { readonly bytes: number; readonly perDay: number }>> =
  {
    avatar: { bytes: 1_000_000, perDay: 10 },
    report: { bytes: 3_000_000, perDay: 24 },
  }

const endings: Readonly<Record<FileContentType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/** An upload that nothing came of is removed after a day. */
const UNUSED_MS = 86_400_000

/** `file:{memberId}:{purpose}:{day}:{n}` */
export function storedFileId(memberId: string, purpose: FilePurpose, day: string, n: number): string {
  return `file:${memberId}:${purpose}:${day}:${n}`
}

/**
 * Where a file of a member is kept in storage.
 * @param name drawn by the caller, so that no path can be guessed
 */
export function filePath(
  memberId: string,
  purpose: FilePurpose,
  contentType: FileContentType,
  name: string,
): string {
  return `members/${memberId}/${purpose}/${name}.${endings[contentType]}`
}

export interface FileOffer {
  readonly memberId: string
  readonly purpose: FilePurpose
  readonly contentType: FileContentType
  readonly bytes: number
  /** How many the member was offered for this purpose today. */
  readonly before: number
  readonly fileId: string
  readonly at: number
}

/** The record of a file that may now be uploaded. @throws DomainError FILE_REFUSED when it is too large; TOO_MANY_FILES */
export function offerFile(offer: FileOffer): StoredFile {
  const { memberId, purpose, contentType, bytes, before, fileId, at } = offer
  const limit = fileLimits[purpose]
  if (bytes <= 0 || bytes > limit.bytes) throw new DomainError('FILE_REFUSED', { why: 'size', ...limit })
  if (before >= limit.perDay) throw new DomainError('TOO_MANY_FILES', { perDay: limit.perDay })
  const day = businessDay(at)
  return {
    _id: storedFileId(memberId, purpose, day, before + 1),
    schema: 1,
    memberId,
    purpose,
    day,
    fileId,
    contentType,
    bytes,
    offeredAt: at,
    attachedTo: '',
    dropAt: at + UNUSED_MS,
  }
}

/** A file put to use by the record of `subject`. @throws DomainError FILE_REFUSED when another one uses it */
export function attachFile(file: StoredFile, subject: string): Change {
  if (file.attachedTo !== '' && file.attachedTo !== subject)
    throw new DomainError('FILE_REFUSED', { why: 'used' })
  return set('files', { ...file, attachedTo: subject, dropAt: NEVER })
}

/** A file that is in use no more: it is removed at the next sweep. */
export function releaseFile(file: StoredFile, at: number): Change {
  return set('files', { ...file, attachedTo: '', dropAt: at })
}

/** A file that is gone from storage. Its record stays, so that the day's count does. */
export function fileDropped(file: StoredFile): Change {
  return set('files', { ...file, dropAt: NEVER })
}
