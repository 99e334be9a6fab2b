import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is known of a stored file. */
export interface FileInfo {
  /** Path inside the environment, e.g. `invoices/2026/一月.pdf`. */
  readonly path: string
  readonly sizeBytes: number
  readonly contentType: string
  /** Virtual instant, epoch milliseconds. */
  readonly uploadedAt: number
}

/** Where files are kept. */
export interface BlobStore {
  list(): readonly FileInfo[]
  info(path: string): FileInfo | undefined
  read(path: string): Buffer | undefined
  write(info: FileInfo, content: Buffer): void
  /** False when there was no such file. */
  delete(path: string): boolean
  clear(): void
}

/** Files of an ephemeral machine. */
export class MemoryBlobs implements BlobStore {
  private readonly files = new Map<string, { readonly info: FileInfo; readonly content: Buffer }>()

  list(): readonly FileInfo[] {
    return [...this.files.values()].map((file) => file.info)
  }

  info(path: string): FileInfo | undefined {
    return this.files.get(path)?.info
  }

  read(path: string): Buffer | undefined {
    return this.files.get(path)?.content
  }

  write(info: FileInfo, content: Buffer): void {
    this.files.set(info.path, { info, content })
  }

  delete(path: string): boolean {
    return this.files.delete(path)
  }

  clear(): void {
    this.files.clear()
  }
}

/**
 * Files in a folder, two for each: its bytes and what is known of it, named by the hash of its path, so that any path
 * fits any file system. The second is written last; without it the first does not count.
 */
export class FolderBlobs implements BlobStore {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true })
  }

  list(): readonly FileInfo[] {
    return readdirSync(this.folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(join(this.folder, file), 'utf8')) as FileInfo)
  }

  info(path: string): FileInfo | undefined {
    const file = this.place(path, 'json')
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FileInfo) : undefined
  }

  read(path: string): Buffer | undefined {
    return this.info(path) === undefined ? undefined : readFileSync(this.place(path, 'bin'))
  }

  write(info: FileInfo, content: Buffer): void {
    this.put(this.place(info.path, 'bin'), content)
    this.put(this.place(info.path, 'json'), JSON.stringify(info))
  }

  delete(path: string): boolean {
    if (this.info(path) === undefined) return false
    rmSync(this.place(path, 'json'))
    rmSync(this.place(path, 'bin'), { force: true })
    return true
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true })
    mkdirSync(this.folder, { recursive: true })
  }

  private place(path: string, kind: 'bin' | 'json'): string {
    return join(this.folder, `${createHash('sha256').update(path).digest('hex')}.${kind}`)
  }

  private put(file: string, content: Buffer | string): void {
    writeFileSync(`${file}.new`, content)
    renameSync(`${file}.new`, file)
  }
}
