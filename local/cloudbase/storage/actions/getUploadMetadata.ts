import { invalidParam, type AdminAction } from '../../gateway/gateway'
import type { Files } from '../files'

/** First half of `uploadFile`: where to put the bytes, and the id the file will have. */
export function getUploadMetadata(files: Files): AdminAction<{ readonly path: string }> {
  return {
    name: 'storage.getUploadMetadata',
    parse: (body) => {
      const { path } = body
      if (typeof path !== 'string') throw invalidParam('path is required')
      return { path }
    },
    run: ({ path }) => {
      const { url, token } = files.uploadAddress(path)
      const fileId = files.fileIdOf(path)
      // It comes back in a header, which takes no other characters.
      const cosFileId = Buffer.from(fileId).toString('base64url')
      return { data: { url, token, authorization: token, fileId, cosFileId } }
    },
  }
}
