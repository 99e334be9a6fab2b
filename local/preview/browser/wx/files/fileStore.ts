/** A file on this phone. */
export interface PhoneFile {
  readonly content: Blob
  /** Address under which the browser shows it. */
  readonly address: string
  readonly createdAt: number
}

/** Where WeChat puts what an app may keep (`wx.env.USER_DATA_PATH`). */
export const USER_FOLDER = 'wxfile://usr'
const TEMPORARY = 'wxfile://tmp_'
const STORED = 'wxfile://store_'

const files = new Map<string, PhoneFile>()

/** A file that outlives the page. */
export interface KeptFile {
  readonly path: string
  readonly content: Blob
  readonly createdAt: number
}

/** Where saved files go. */
export interface Keeper {
  put(file: KeptFile): void
  drop(path: string): void
}

let keeper: Keeper | undefined

/** From now on saved files go there as well; those that lie there are on the phone at once. */
export function keepFilesIn(place: Keeper, kept: readonly KeptFile[]): void {
  keeper = place
  for (const { path, content, createdAt } of kept)
    files.set(path, { content, address: URL.createObjectURL(content), createdAt })
}

/** Temporary files are gone with the page, as on a phone with the app. */
const isSaved = (path: string): boolean => !path.startsWith(TEMPORARY)

/** Puts a file, in the place of one that is there. */
export function putFile(path: string, content: Blob): string {
  dropFile(path)
  const createdAt = Date.now()
  files.set(path, { content, address: URL.createObjectURL(content), createdAt })
  if (isSaved(path)) keeper?.put({ path, content, createdAt })
  return path
}

/** A new temporary file, as cameras, canvases and downloads leave them. Answers its path. */
export function putTemporary(content: Blob, extension = extensionOf(content.type)): string {
  return putFile(newPath(TEMPORARY, extension), content)
}

/** A path for a saved file that the app did not name. */
export const storedPath = (extension: string): string => newPath(STORED, extension)

export const findFile = (path: string): PhoneFile | undefined => files.get(path)

/** All files below a folder, as paths. */
export const filesBelow = (folder: string): readonly string[] =>
  [...files.keys()].filter((path) => path.startsWith(`${folder}/`))

export const savedFiles = (): readonly (readonly [path: string, file: PhoneFile])[] =>
  [...files].filter(([path]) => path.startsWith(STORED))

/** False when there was none. */
export function dropFile(path: string): boolean {
  const file = files.get(path)
  if (file !== undefined) {
    URL.revokeObjectURL(file.address)
    if (isSaved(path)) keeper?.drop(path)
  }
  return files.delete(path)
}

/** The address under which the browser finds what an app calls `wxfile://…`; any other address is as it was. */
export const fileAddress = (path: string): string => files.get(path)?.address ?? path

export function extensionOf(type: string): string {
  const [, kind = ''] = type.split(';')[0]?.split('/') ?? []
  return kind === '' ? 'bin' : (kind.split('+')[0] ?? kind)
}

function newPath(head: string, extension: string): string {
  const random = crypto.getRandomValues(new Uint8Array(16))
  return `${head}${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}.${extension}`
}
