import { join } from 'node:path'
import type { Kernel, LocalService } from '../../kernel/service'
import type { Gateway } from '../gateway/gateway'
import { batchDeleteFile } from './actions/batchDeleteFile'
import { batchGetDownloadUrl } from './actions/batchGetDownloadUrl'
import { getUploadMetadata } from './actions/getUploadMetadata'
import { FolderBlobs, MemoryBlobs, type FileInfo } from './blobs'
import { Files } from './files'
import { observed } from './observed'
import { storageRoutes } from './routes'

export type { FileInfo } from './blobs'

/** The file storage of the local machine, and what its console, demo and tests may ask directly. */
export interface LocalStorage extends LocalService {
  list(): readonly FileInfo[]
  read(path: string): Buffer | undefined
  /** Puts a file past all SDKs and answers its file id. */
  write(path: string, content: Buffer): string
  /** False when there was no such file. */
  remove(path: string): boolean
  /** The id under which documents name a file. */
  fileIdOf(path: string): string
  /** A temporary address of a file, encoded for use as it is. */
  address(path: string, lifetimeMs?: number): string
  /** The path behind a file id of this environment. */
  pathOf(fileId: string): string | undefined
  reset(): void
}

const ADDRESS_LIFETIME_MS = 3_600_000

/** Starts the file storage, on disk under the kernel's state folder or in memory, and registers its actions. */
export function createStorage(kernel: Kernel, gateway: Gateway): LocalStorage {
  const blobs =
    kernel.stateDir === undefined ? new MemoryBlobs() : new FolderBlobs(join(kernel.stateDir, 'storage'))
  const files = new Files(kernel, blobs)
  gateway.register(observed(kernel, getUploadMetadata(files), ({ path }) => ({ path })))
  gateway.register(observed(kernel, batchGetDownloadUrl(files), (wanted) => wanted))
  gateway.register(observed(kernel, batchDeleteFile(files), (fileIds) => fileIds))
  return {
    name: 'storage',
    routes: (app) => storageRoutes(app, files),
    list: () => blobs.list(),
    read: (path) => blobs.read(path),
    write: (path, content) => files.fileIdOf(files.put(path, content).path),
    remove: (path) => blobs.delete(path),
    fileIdOf: (path) => files.fileIdOf(path),
    address: (path, lifetimeMs = ADDRESS_LIFETIME_MS) => encodeURI(files.downloadAddress(path, lifetimeMs)),
    pathOf: (fileId) => files.pathOf(fileId),
    reset: () => {
      blobs.clear()
    },
  }
}
