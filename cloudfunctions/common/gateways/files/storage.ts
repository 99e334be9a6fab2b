import tcb from '@cloudbase/node-sdk'
import { DomainError } from '../../../../core/contracts/errors'

/** What a phone needs to put one file by a form's POST: COS takes these fields before the file. */
export interface UploadTicket {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  readonly fileId: string
}

let app: ReturnType<typeof tcb.init> | undefined

function storage(): ReturnType<typeof tcb.init> {
  app ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  return app
}

/** Leave to upload one file to a path. @throws DomainError UPSTREAM */
export async function uploadTicket(path: string): Promise<UploadTicket> {
  const { data } = await answered(storage().getUploadMetadata({ cloudPath: path }))
  const fields = {
    key: path,
    Signature: data.authorization,
    'x-cos-meta-fileid': data.cosFileId,
    'x-cos-security-token': data.token,
    success_action_status: '201',
  }
  return { url: data.url, fields, fileId: data.fileId }
}

/** Addresses under which files can be read for a while, by file id; what is not there has none. */
export async function temporaryUrls(
  fileIds: readonly string[],
  lifetimeSeconds: number,
): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map()
  const asked = fileIds.map((fileID) => ({ fileID, maxAge: lifetimeSeconds }))
  const { fileList } = await answered(storage().getTempFileURL({ fileList: asked }))
  return new Map(
    fileList
      .filter(({ code }) => code === 'SUCCESS')
      .map(({ fileID, tempFileURL }) => [fileID, encodeURI(tempFileURL)]),
  )
}

/** How large a file is that was uploaded, in bytes; null when it is not there. */
export async function uploadedBytes(fileId: string): Promise<number | null> {
  const { fileList } = await answered(storage().getFileInfo({ fileList: [{ fileID: fileId, maxAge: 60 }] }))
  const found = fileList.find(({ fileID, code }) => fileID === fileId && code === 'SUCCESS')
  return found?.size ?? null
}

/** Removes files; what is not there is removed already. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) await answered(storage().deleteFile({ fileList: [...fileIds] }))
}

async function answered<Answer>(request: Promise<Answer>): Promise<Answer> {
  try {
    return await request
  } catch (error) {
    const upstream = new DomainError('UPSTREAM', { service: 'storage' })
    upstream.cause = error
    throw upstream
  }
}
