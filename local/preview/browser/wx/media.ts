import type { ApiFamily, Host } from '../host'
import { askAction } from '../sheets/actionSheet'
import { askPictures, showPictures, type Picture } from '../sheets/pictures'
import { stageOf } from '../sheets/stage'
import { extensionOf, fileAddress, putTemporary } from './files/fileStore'
import { bytesOf } from './files/reading'
import { asynchronous } from './support/asynchronous'
import { isRecord, listOf, numberOr, textOf, textOr, type Options } from './support/options'
import { compress, drawSample, samples, sizeOfPicture } from './support/pictures'
import { requirePrivacy } from './support/privacyState'
import { cancelled, Refusal } from './support/refusal'
import { requireScope } from './support/scopes'
import { memory } from './support/memory'

const MOST_BY_DEFAULT = 9
const QUALITY = 80

/** Pictures: from camera and album, looked at, measured, made smaller, saved. */
export const media: ApiFamily = (host) =>
  asynchronous(host.phone, {
    chooseMedia: async (options) => {
      await requirePrivacy(host, 'chooseMedia')
      const pictures = await choose(host, options)
      const tempFiles = pictures.map(({ content }) => ({
        tempFilePath: putTemporary(content, fileEnding(content)),
        size: content.size,
        fileType: 'image',
      }))
      return { type: 'image', tempFiles }
    },
    chooseImage: async (options) => {
      await requirePrivacy(host, 'chooseImage')
      const tempFiles = (await choose(host, options)).map(({ content }) => ({
        path: putTemporary(content, fileEnding(content)),
        size: content.size,
      }))
      return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles }
    },
    previewImage: (options) => {
      const urls = listOf(options, 'urls').map((url) => fileAddress(String(url)))
      const first = urls.indexOf(fileAddress(textOr(options, 'current', '')))
      void showPictures(stageOf(host), urls, Math.max(0, first))
    },
    previewMedia: (options) => {
      const urls = listOf(options, 'sources').map((source) =>
        fileAddress(isRecord(source) ? textOf(source, 'url') : ''),
      )
      void showPictures(stageOf(host), urls, numberOr(options, 'current', 0))
    },
    getImageInfo: async (options) => {
      const path = textOf(options, 'src')
      const content = await bytesOf(path)
      return { ...(await sizeOfPicture(content)), path, orientation: 'up', type: extensionOf(content.type) }
    },
    compressImage: async (options) => {
      const content = await bytesOf(textOf(options, 'src'))
      await sizeOfPicture(content)
      const width = numberOr(options, 'compressedWidth', 0)
      const height = numberOr(options, 'compressedHeight', 0)
      const most = { ...(width > 0 ? { width } : {}), ...(height > 0 ? { height } : {}) }
      return { tempFilePath: await compress(content, numberOr(options, 'quality', QUALITY) / 100, most) }
    },
    saveImageToPhotosAlbum: async (options) => {
      const content = await bytesOf(textOf(options, 'filePath'))
      await sizeOfPicture(content)
      await requirePrivacy(host, 'saveImageToPhotosAlbum')
      await requireScope(host, 'scope.writePhotosAlbum')
      const album = memory(host.phone.storage, 'savedPictures', 0)
      album.write(album.read() + 1)
    },
  })

const fileEnding = (content: Blob): string => extensionOf(content.type).replace('jpeg', 'jpg')

/** Asks for camera or album where both are offered, and for the pictures then. */
async function choose(host: Host, options: Options): Promise<readonly Picture[]> {
  const most = numberOr(options, 'count', MOST_BY_DEFAULT)
  if (most < 1 || most > 20) throw new Refusal('parameter error: parameter.count should be 1 to 20')
  const sources = options['sourceType'] === undefined ? ['album', 'camera'] : listOf(options, 'sourceType')
  const source = sources.length > 1 ? await askSource(host) : sources[0]
  if (source === 'camera') {
    await requireScope(host, 'scope.camera')
    return pick(host, 1)
  }
  return pick(host, most)
}

async function askSource(host: Host): Promise<'camera' | 'album'> {
  const { language } = host.phone.settings
  const items = language === 'en' ? ['Take photo', 'Choose from album'] : ['拍照', '从手机相册选择']
  const answer = await askAction(stageOf(host), { items })
  if (answer === undefined) throw cancelled()
  return answer === 0 ? 'camera' : 'album'
}

async function pick(host: Host, most: number): Promise<readonly Picture[]> {
  const isEnglish = host.phone.settings.language === 'en'
  const album = await Promise.all(
    samples.map(async (sample) => ({
      label: isEnglish ? sample.label.en : sample.label.zh,
      content: await drawSample(sample),
    })),
  )
  const chosen = await askPictures(stageOf(host), album, most)
  if (chosen === undefined) throw cancelled()
  return chosen
}
