import * as z from 'zod/mini'
import { fileContentTypes, filePurposes } from '../domain/files/records'
import { defineContract } from './contract'
import { fileId } from './shapes'

/** Files that members upload: storage itself is closed to clients, so they get a ticket for each (A8, C15). */
export const file = defineContract({
  /** Where one file may be uploaded to, for a quarter of an hour, as a form with these fields before the file. */
  uploadTicket: {
    roles: ['driver'],
    input: z.object({
      purpose: z.enum(filePurposes),
      contentType: z.enum(fileContentTypes),
      bytes: z.int().check(z.positive(), z.lte(10_000_000)),
    }),
    output: z.object({
      url: z.string(),
      fields: z.record(z.string(), z.string()),
      fileId: z.string(),
    }),
  },
  /** Short-lived addresses of files that the caller may see; others are left out. */
  temporaryUrls: {
    roles: ['driver', 'staff', 'owner'],
    input: z.object({ fileIds: z.array(fileId).check(z.minLength(1), z.maxLength(20)) }),
    output: z.object({ urls: z.array(z.object({ fileId: z.string(), url: z.string() })) }),
  },
})
