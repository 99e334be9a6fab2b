import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Kernel } from '../../kernel/service'
import { invalidParam } from '../gateway/errors'
import type { BlobStore, FileInfo } from './blobs'

/** What COS allows a path to be, in bytes. */
const LONGEST_PATH_BYTES = 850
/** How long an upload address lives. */
const UPLOAD_LIFETIME_MS = 15 * 60_000

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
}

/** Files, their ids and their signed addresses. */
export class Files {
  private readonly secret = randomBytes(32)

  constructor(
    private readonly kernel: Kernel,
    readonly blobs: BlobStore,
  ) {}

  /** `6c6f63-local-env-1250000000`: the bucket as a file id names it. */
  get bucket(): string {
    return `6c6f63-${this.kernel.envId}-1250000000`
  }

  /** `cloud://<env>.<bucket>/<path>` */
  fileIdOf(path: string): string {
    return `cloud://${this.kernel.envId}.${this.bucket}/${path}`
  }

  /** The path of a file id of this environment. */
  pathOf(fileId: string): string | undefined {
    const prefix = this.fileIdOf('')
    return fileId.startsWith(prefix) && fileId.length > prefix.length
      ? fileId.slice(prefix.length)
      : undefined
  }

  /** Puts a file, in the place of one that is there. */
  put(path: string, content: Buffer): FileInfo {
    checkPath(path)
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
    const info: FileInfo = {
      path,
      sizeBytes: content.length,
      contentType: CONTENT_TYPES[extension] ?? 'application/octet-stream',
      uploadedAt: this.kernel.clock.now(),
    }
    this.blobs.write(info, content)
    return info
  }

  /** Address that takes one upload, with the token that must come with it. The path in it is not encoded. */
  uploadAddress(path: string): { readonly url: string; readonly token: string } {
    checkPath(path)
    const token = this.sign('upload', path, this.kernel.clock.now() + UPLOAD_LIFETIME_MS)
    return { url: `${this.kernel.baseUrl()}/storage/upload/${encodePath(path)}`, token }
  }

  /** Temporary address of a file; the SDK encodes it, so the path in it is as it was given. */
  downloadAddress(path: string, lifetimeMs: number): string {
    const token = this.sign('download', path, this.kernel.clock.now() + lifetimeMs)
    return `${this.kernel.baseUrl()}/storage/file/${path}?sign=${token}`
  }

  /** Whether a token is ours, for this path, and not too old. */
  isValid(purpose: 'upload' | 'download', path: string, token: string): boolean {
    const [expiry = ''] = token.split('-')
    const expected = Buffer.from(this.sign(purpose, path, Number.parseInt(expiry, 16)))
    const given = Buffer.from(token)
    return (
      given.length === expected.length &&
      timingSafeEqual(given, expected) &&
      Number.parseInt(expiry, 16) > this.kernel.clock.now()
    )
  }

  private sign(purpose: string, path: string, expiresAt: number): string {
    const signature = createHmac('sha256', this.secret)
      .update(`${purpose}\n${path}\n${expiresAt}`)
      .digest('hex')
    return `${Math.trunc(expiresAt).toString(16)}-${signature}`
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

function checkPath(path: string): void {
  const isBad =
    path === '' ||
    path.startsWith('/') ||
    path.includes('//') ||
    /[?#\\]/.test(path) ||
    path.split('/').some((part) => part === '.' || part === '..') ||
    Buffer.byteLength(path) > LONGEST_PATH_BYTES
  if (isBad) throw invalidParam(`cloudPath is not allowed: ${path}`)
}
