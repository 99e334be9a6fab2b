import { Refusal } from '../support/refusal'
import { fileAddress, findFile } from './fileStore'

const MISSING = 1300002

export const noSuchFile = (path: string): Refusal =>
  new Refusal(`no such file or directory, open '${path}'`, { errno: MISSING })

/** The bytes of a file of this phone, or of an address the app has. */
export async function bytesOf(path: string): Promise<Blob> {
  const file = findFile(path)
  if (file !== undefined) return file.content
  if (path.startsWith('wxfile://')) throw noSuchFile(path)
  const reply = await fetch(fileAddress(path)).catch(() => undefined)
  if (reply?.ok !== true) throw noSuchFile(path)
  return reply.blob()
}

/** What `encoding` an app may ask for; without one it gets the bytes. */
export async function decode(content: Blob, encoding: string | undefined): Promise<string | ArrayBuffer> {
  const bytes = await content.arrayBuffer()
  return encoding === undefined ? bytes : toText(new Uint8Array(bytes), encoding)
}

export function toText(bytes: Uint8Array, encoding: string): string {
  const hex = (): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const binary = (): string => [...bytes].map((byte) => String.fromCharCode(byte)).join('')
  switch (encoding) {
    case 'utf8':
    case 'utf-8':
      return new TextDecoder().decode(bytes)
    case 'base64':
      return btoa(binary())
    case 'hex':
      return hex()
    case 'ascii':
    case 'binary':
    case 'latin1':
      return binary()
    default:
      throw new Refusal(`invalid encoding ${encoding}`)
  }
}

/** What an app writes: text in an encoding, or bytes. */
export function encode(data: unknown, encoding: string): Blob {
  if (data instanceof ArrayBuffer) return new Blob([data])
  if (typeof data !== 'string') throw new Refusal('invalid data')
  if (encoding === 'base64') return new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))])
  if (encoding === 'hex')
    return new Blob([Uint8Array.from(data.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))])
  return new Blob([data])
}
