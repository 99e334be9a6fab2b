interface Callbacks<Reply> {
  readonly success: (reply: Reply) => void
  readonly fail: (reply: { readonly errMsg: string }) => void
}

interface Picture {
  readonly tempFilePath: string
  readonly size: number
}

type ProgressListener = (event: { readonly progress: number }) => void

/** An upload on its way, which a test lets end. */
export interface Sending {
  readonly url: string
  readonly filePath: string
  readonly formData: Readonly<Record<string, string>>
  progress(percent: number): void
  answer(statusCode: number, data?: string): void
  fail(): void
}

/** The phone's camera and album, its way of making photos smaller, and its uploads. */
export class FakeAlbum {
  /** What the driver chooses next; nothing means that he changes his mind. */
  pictures: readonly Picture[] = []
  readonly counts: number[] = []
  readonly compressed: string[] = []
  readonly sendings: Sending[] = []

  api() {
    return {
      chooseMedia: ({ count, success, fail }: Callbacks<unknown> & { readonly count: number }) => {
        this.counts.push(count)
        if (this.pictures.length === 0) fail({ errMsg: 'chooseMedia:fail cancel' })
        else success({ tempFiles: this.pictures })
      },
      compressImage: ({ src, success }: Callbacks<unknown> & { readonly src: string }) => {
        this.compressed.push(src)
        success({ tempFilePath: `${src}.small` })
      },
      getFileSystemManager: () => ({
        getFileInfo: ({ success }: Callbacks<{ readonly size: number }>) => {
          success({ size: 90_000 })
        },
      }),
      uploadFile: (request: Callbacks<unknown> & Pick<Sending, 'url' | 'filePath' | 'formData'>) =>
        this.upload(request),
    }
  }

  private upload({
    url,
    filePath,
    formData,
    success,
    fail,
  }: Callbacks<unknown> & Pick<Sending, 'url' | 'filePath' | 'formData'>) {
    const listeners: ProgressListener[] = []
    this.sendings.push({
      url,
      filePath,
      formData,
      progress: (progress) => {
        for (const listener of listeners) listener({ progress })
      },
      answer: (statusCode, data = '') => {
        success({ statusCode, data })
      },
      fail: () => {
        fail({ errMsg: 'uploadFile:fail' })
      },
    })
    return { onProgressUpdate: (listener: ProgressListener) => listeners.push(listener) }
  }
}
