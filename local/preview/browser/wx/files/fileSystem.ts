import type { ApiFamily, Phone } from '../../host'
import { asynchronous } from '../support/asynchronous'
import { textOf, textOr, type Options } from '../support/options'
import { Refusal } from '../support/refusal'
import { dropFile, filesBelow, findFile, putFile, savedFiles, storedPath, USER_FOLDER } from './fileStore'
import { bytesOf, decode, encode, noSuchFile } from './reading'

const PERMISSION = 1300013

/** `wx.getFileSystemManager` and `wx.env`. Temporary files live as long as the page; saved ones stay in the browser. */
export const fileSystem: ApiFamily = ({ phone }) => {
  const manager = managerOf(phone)
  return { env: { USER_DATA_PATH: USER_FOLDER }, getFileSystemManager: () => manager }
}

function managerOf(phone: Phone): Readonly<Record<string, unknown>> {
  return asynchronous(phone, {
    access: (options) => {
      requireFile(textOf(options, 'path'))
    },
    readFile: async (options) => ({ data: await read(options) }),
    writeFile: (options) => {
      const path = writable(textOf(options, 'filePath'))
      putFile(path, encode(options['data'], textOr(options, 'encoding', 'utf8')))
    },
    saveFile: async (options) => {
      const from = textOf(options, 'tempFilePath')
      const content = await bytesOf(from)
      const extension = from.slice(from.lastIndexOf('.') + 1)
      return { savedFilePath: putFile(writable(textOr(options, 'filePath', storedPath(extension))), content) }
    },
    copyFile: async (options) => {
      putFile(writable(textOf(options, 'destPath')), await bytesOf(textOf(options, 'srcPath')))
    },
    unlink: (options) => {
      const path = textOf(options, 'filePath')
      if (!dropFile(path)) throw noSuchFile(path)
    },
    stat: (options) => {
      const { content, createdAt } = requireFile(textOf(options, 'path'))
      const seconds = Math.trunc(createdAt / 1000)
      const isFile = (): boolean => true
      const isDirectory = (): boolean => false
      const stats = { mode: 33_188, size: content.size, lastAccessedTime: seconds, lastModifiedTime: seconds }
      return { stats: { ...stats, isFile, isDirectory } }
    },
    getFileInfo: (options) => ({ size: requireFile(textOf(options, 'filePath')).content.size }),
    getSavedFileList: () => ({
      fileList: savedFiles().map(([filePath, { content, createdAt }]) => ({
        filePath,
        size: content.size,
        createTime: Math.trunc(createdAt / 1000),
      })),
    }),
    readdir: (options) => {
      const folder = textOf(options, 'dirPath')
      return { files: filesBelow(folder).map((path) => path.slice(folder.length + 1)) }
    },
    // Folders need not be made here: a path is all there is of them.
    mkdir: (options) => {
      writable(`${textOf(options, 'dirPath')}/`)
    },
  })
}

async function read(options: Options): Promise<string | ArrayBuffer> {
  const path = textOf(options, 'filePath')
  const encoding = options['encoding'] === undefined ? undefined : textOf(options, 'encoding')
  return decode(requireFile(path).content, encoding)
}

function requireFile(path: string): NonNullable<ReturnType<typeof findFile>> {
  const file = findFile(path)
  if (file === undefined) throw noSuchFile(path)
  return file
}

function writable(path: string): string {
  if (!path.startsWith(`${USER_FOLDER}/`) && !path.startsWith('wxfile://store_'))
    throw new Refusal(`permission denied, open "${path}"`, { errno: PERMISSION })
  return path
}
