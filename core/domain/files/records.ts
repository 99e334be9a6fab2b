import * as z from 'zod/mini'
import { day, instant, recordHead } from '../units/schema'

/** What a member may upload a file for. */
export const filePurposes = ['avatar', 'report'] as const
export type FilePurpose = (typeof filePurposes)[number]

export const fileContentTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type FileContentType = (typeof fileContentTypes)[number]

/**
 * `files/file:{memberId}:{purpose}:{day}:{n}`: the n-th file that a member was offered to upload on a day. The number in the
 * id keeps the day's limit exact, whatever is asked for at once.
 */
export const StoredFileSchema = z.object({
  ...recordHead,
  memberId: z.string(),
  purpose: z.enum(filePurposes),
  day,
  /** `cloud://…`: under a path that nobody can guess. */
  fileId: z.string(),
  contentType: z.enum(fileContentTypes),
  /** As the phone announced it; what was really uploaded is looked at when the file is put to use. */
  bytes: z.int(),
  offeredAt: instant,
  /** The id of the record it belongs to; empty until it is put to use, and once it no longer is. */
  attachedTo: z.string(),
  /** When it is removed from storage; NEVER while it is in use and once it is gone. */
  dropAt: instant,
})
export type StoredFile = z.infer<typeof StoredFileSchema>
