import { invalidParam, type AdminAction } from '../../gateway/gateway'
import type { Files } from '../files'

const MOST_FILES = 50

/** `deleteFile`. */
export function batchDeleteFile(files: Files): AdminAction<readonly string[]> {
  return {
    name: 'storage.batchDeleteFile',
    parse: (body) => {
      const list = body['fileid_list']
      if (!Array.isArray(list) || list.length === 0 || !list.every((id) => typeof id === 'string')) {
        throw invalidParam('fileid_list must be a nonempty array of file ids')
      }
      if (list.length > MOST_FILES)
        throw invalidParam(`fileid_list must not hold more than ${MOST_FILES} files`)
      return list
    },
    run: (fileIds) => ({
      data: {
        delete_list: fileIds.map((fileID) => {
          const path = files.pathOf(fileID)
          const isDeleted = path !== undefined && files.blobs.delete(path)
          return { fileID, code: isDeleted ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
        }),
      },
    }),
  }
}
