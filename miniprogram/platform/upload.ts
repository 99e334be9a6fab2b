import { ApiError, asApiError, call, type Input } from '../api/client'
import { mentionDeclined } from './privacy'

type Purpose = Input<'file', 'uploadTicket'>['purpose']
type ContentType = Input<'file', 'uploadTicket'>['contentType']

/** A photo as the phone has it. */
export interface Picked {
  readonly path: string
  readonly bytes: number
}

/** A photo that the phone has put at a path, such as the picture chosen for the account. */
export async function pickedAt(path: string): Promise<Picked> {
  return { path, bytes: await sizeOf(path, 1) }
}

/** Lets the driver take or choose photos; nothing when he changes his mind. */
export function choosePhotos(count: number): Promise<Picked[]> {
  return new Promise((resolve) => {
    wx.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
      success: ({ tempFiles }) => {
        resolve(tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, bytes: size })))
      },
      fail: ({ errMsg }) => {
        mentionDeclined(errMsg)
        resolve([])
      },
    })
  })
}

/** Sizes past which a photo is made smaller before it is sent: the longer way is paid for by the driver. */
const COMPRESS_OVER = 600_000
const LONGEST_SIDE = 1600

/** The photo made smaller, or as it was where the phone cannot. */
async function compressed(picked: Picked): Promise<Picked> {
  if (picked.bytes <= COMPRESS_OVER) return picked
  const path = await new Promise<string>((resolve) => {
    wx.compressImage({
      src: picked.path,
      quality: 70,
      compressedWidth: LONGEST_SIDE,
      success: ({ tempFilePath }) => {
        resolve(tempFilePath)
      },
      fail: () => {
        resolve(picked.path)
      },
    })
  })
  return { path, bytes: await sizeOf(path, picked.bytes) }
}

function sizeOf(path: string, otherwise: number): Promise<number> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => {
        resolve(size)
      },
      fail: () => {
        resolve(otherwise)
      },
    })
  })
}

function contentTypeOf(path: string): ContentType {
  if (/\.png$/i.test(path)) return 'image/png'
  return /\.webp$/i.test(path) ? 'image/webp' : 'image/jpeg'
}

/**
 * Uploads one photo and answers its file id, to be handed to the action that puts it to use. `progress` hears per cent.
 * @throws ApiError as `file.uploadTicket`; OFFLINE when the way there failed: trying again is safe
 */
export async function uploadPhoto(
  purpose: Purpose,
  picked: Picked,
  progress: (percent: number) => void,
): Promise<string> {
  const { path, bytes } = await compressed(picked)
  const contentType = contentTypeOf(path)
  const ticket = await call('file', 'uploadTicket', { purpose, contentType, bytes })
  await send(ticket, path, progress)
  return ticket.fileId
}

interface Ticket {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

/** Storage takes the ticket's fields before the file, and answers 2xx or what was wrong. */
function send({ url, fields }: Ticket, path: string, progress: (percent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const task = wx.uploadFile({
      url,
      filePath: path,
      name: 'file',
      formData: { ...fields },
      success: ({ statusCode, data }) => {
        if (statusCode >= 200 && statusCode < 300) resolve()
        else reject(new ApiError('UPSTREAM', data))
      },
      fail: ({ errMsg }) => {
        reject(new ApiError('OFFLINE', errMsg))
      },
    })
    task.onProgressUpdate(({ progress: percent }) => {
      progress(percent)
    })
  })
}

/** One photo of a form, as its page shows it. */
export interface Photo {
  readonly key: number
  readonly path: string
  readonly percent: number
  readonly state: 'uploading' | 'done' | 'failed'
  /** Empty until it is uploaded. */
  readonly fileId: string
}

/** The photos of a form: chosen, uploaded side by side with the writing, tried again, taken out. */
export class Photos {
  private photos: readonly Photo[] = []
  private readonly picked = new Map<number, Picked>()
  private nextKey = 1

  constructor(
    private readonly purpose: Purpose,
    private readonly most: number,
    /** Hears every change, and what went wrong at the last try. */
    private readonly changed: (photos: readonly Photo[], problem: ApiError | null) => void,
  ) {}

  get room(): number {
    return this.most - this.photos.length
  }

  /** Whether every photo is uploaded. */
  get ready(): boolean {
    return this.photos.every(({ state }) => state === 'done')
  }

  get fileIds(): string[] {
    return this.photos.flatMap(({ fileId }) => (fileId === '' ? [] : [fileId]))
  }

  /** Opens the phone's own chooser and begins to upload. */
  async add(): Promise<void> {
    if (this.room <= 0) return
    const chosen = (await choosePhotos(this.room)).slice(0, this.room)
    const added = chosen.map((picked): Photo => {
      const key = this.nextKey
      this.nextKey += 1
      this.picked.set(key, picked)
      return { key, path: picked.path, percent: 0, state: 'uploading', fileId: '' }
    })
    this.show([...this.photos, ...added])
    await Promise.all(added.map(({ key }) => this.upload(key)))
  }

  /** Uploads one again that failed. */
  async retry(key: number): Promise<void> {
    const photo = this.photos.find((one) => one.key === key)
    if (photo?.state !== 'failed') return
    this.update(key, { state: 'uploading', percent: 0 })
    await this.upload(key)
  }

  /** Takes one out; what is on its way comes to nothing and is removed by the service. */
  remove(key: number): void {
    this.picked.delete(key)
    this.show(this.photos.filter((photo) => photo.key !== key))
  }

  private async upload(key: number): Promise<void> {
    const picked = this.picked.get(key)
    if (picked === undefined) return
    try {
      const fileId = await uploadPhoto(this.purpose, picked, (percent) => {
        this.update(key, { percent })
      })
      this.update(key, { state: 'done', percent: 100, fileId })
    } catch (reason) {
      this.update(key, { state: 'failed' }, asApiError(reason))
    }
  }

  private update(key: number, change: Partial<Photo>, problem: ApiError | null = null): void {
    this.show(
      this.photos.map((photo) => (photo.key === key ? { ...photo, ...change } : photo)),
      problem,
    )
  }

  private show(photos: readonly Photo[], problem: ApiError | null = null): void {
    this.photos = photos
    this.changed(photos, problem)
  }
}
