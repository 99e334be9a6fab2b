import { CloudError, type cloudApi } from './support/cloudApi'
import { listOf, textOf, type Options } from './support/options'

type Api = (name: string, run: (options: Options) => Promise<unknown>) => ReturnType<typeof cloudApi>

const EXCEEDS_AUTHORITY = -503_003

/** Files of the cloud: storage is closed to clients, so each of these is refused as the platform refuses it. */
export function cloudFiles(api: Api): Readonly<Record<string, unknown>> {
  const refusal = (): CloudError =>
    new CloudError(EXCEEDS_AUTHORITY, 'storage permission denied: STORAGE_EXCEED_AUTHORITY')
  return {
    uploadFile: api('cloud.uploadFile', (options) => {
      textOf(options, 'cloudPath')
      textOf(options, 'filePath')
      return Promise.reject(refusal())
    }),
    downloadFile: api('cloud.downloadFile', (options) => {
      textOf(options, 'fileID')
      return Promise.reject(refusal())
    }),
    // This one answers for each file by itself.
    getTempFileURL: api('cloud.getTempFileURL', (options) => {
      const fileList = listOf(options, 'fileList').map((fileID) => ({
        fileID,
        tempFileURL: '',
        status: EXCEEDS_AUTHORITY,
        errMsg: 'STORAGE_EXCEED_AUTHORITY',
      }))
      return Promise.resolve({ fileList })
    }),
    deleteFile: api('cloud.deleteFile', (options) => {
      const fileList = listOf(options, 'fileList').map((fileID) => ({
        fileID,
        status: EXCEEDS_AUTHORITY,
        errMsg: 'STORAGE_EXCEED_AUTHORITY',
      }))
      return Promise.resolve({ fileList })
    }),
  }
}
