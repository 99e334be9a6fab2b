import { invalidParam, type AdminAction } from '../../gateway/gateway'
import type { Files } from '../files'

const MOST_FILES = 50
const DEFAULT_MAX_AGE_S = 24 * 3600

interface Wanted {
  readonly fileId: string
  readonly maxAgeS: number
}

/** `getTempFileURL`, and the first half of `downloadFile` and `getFileInfo`. */
export function batchGetDownloadUrl(files: Files): AdminAction<readonly Wanted[]> {
  return {
    name: 'storage.batchGetDownloadUrl',
    parse: (body) => {
      const list = body['file_list']
      if (!Array.isArray(list) || list.length === 0) throw invalidParam('file_list must be a nonempty array')
      if (list.length > MOST_FILES)
        throw invalidParam(`file_list must not hold more than ${MOST_FILES} files`)
      return list.map(toWanted)
    },
    run: (wanted) => ({ data: { download_list: wanted.map((file) => answer(files, file)) } }),
  }
}

function toWanted(entry: unknown): Wanted {
  const { fileid, max_age: maxAge } = (entry ?? {}) as Readonly<Record<string, unknown>>
  if (typeof fileid !== 'string') throw invalidParam('fileid is required')
  return { fileId: fileid, maxAgeS: typeof maxAge === 'number' && maxAge > 0 ? maxAge : DEFAULT_MAX_AGE_S }
}

function answer(files: Files, { fileId, maxAgeS }: Wanted): Readonly<Record<string, unknown>> {
  const path = files.pathOf(fileId)
  if (path === undefined || files.blobs.info(path) === undefined) {
    return { code: 'STORAGE_FILE_NONEXIST', fileID: fileId, tempFileURL: '' }
  }
  return {
    code: 'SUCCESS',
    fileID: fileId,
    tempFileURL: files.downloadAddress(path, maxAgeS * 1000),
    maxAge: maxAgeS,
  }
}
