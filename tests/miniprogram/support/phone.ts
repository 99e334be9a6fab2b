interface Question {
  readonly title: string
  readonly content: string
  readonly success: (answer: { confirm: boolean }) => void
}

/** More of WeChat than a page needs at first: what the driver is asked, what the phone keeps, where files go. */
export class FakePhone {
  readonly said: string[] = []
  readonly questions: { readonly title: string; readonly content: string }[] = []
  readonly kept = new Map<string, unknown>()
  readonly files = new Map<string, string>()
  readonly sent: string[] = []
  /** Whether the driver confirms what he is asked. */
  confirms = true
  settingsOpened = 0
  wentBack = 0
  language = 'zh_CN'
  savedPlate: string | null = null
  private listener: ((resolve: (answer: unknown) => void) => void) | null = null

  /** Adds itself to the global WeChat; to be called after that is installed. */
  install(): this {
    const present: unknown = Reflect.get(globalThis, 'wx')
    if (typeof present !== 'object' || present === null) throw new Error('no WeChat to add to')
    Object.assign(present, this.dialogs(), this.storage(), this.places())
    return this
  }

  /** WeChat asks about its privacy guide, and gets the answers. */
  askForPrivacy(): unknown[] {
    const answers: unknown[] = []
    this.listener?.((answer) => answers.push(answer))
    return answers
  }

  private dialogs(): object {
    return {
      showModal: (question: Question) => {
        const { title, content, success } = question
        this.questions.push({ title, content })
        success({ confirm: this.confirms })
      },
      showToast: ({ title }: { title: string }) => {
        this.said.push(title)
      },
      openSetting: () => {
        this.settingsOpened += 1
      },
      navigateBack: () => {
        this.wentBack += 1
      },
      onNeedPrivacyAuthorization: (listener: (resolve: (answer: unknown) => void) => void) => {
        this.listener = listener
      },
      getAppBaseInfo: () => ({ language: this.language, fontSizeScaleFactor: 1 }),
    }
  }

  private storage(): object {
    return {
      getStorageSync: (key: string) => this.kept.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => {
        this.kept.set(key, value)
      },
      setStorage: ({ key, data }: { key: string; data: unknown }) => {
        this.kept.set(key, data)
      },
      clearStorageSync: () => {
        this.kept.clear()
      },
      getStorageInfoSync: () => ({ currentSize: 12, limitSize: 10_240, keys: [...this.kept.keys()] }),
    }
  }

  private places(): object {
    return {
      env: { USER_DATA_PATH: 'wxfile://usr' },
      getFileSystemManager: () => ({
        writeFile: (request: { filePath: string; data: string; success: () => void }) => {
          this.files.set(request.filePath, request.data)
          request.success()
        },
      }),
      shareFileMessage: ({ filePath, success }: { filePath: string; success: () => void }) => {
        this.sent.push(filePath)
        success()
      },
      chooseLicensePlate: (request: {
        success: (answer: { plateNumber: string }) => void
        fail: () => void
      }) => {
        if (this.savedPlate === null) request.fail()
        else request.success({ plateNumber: this.savedPlate })
      },
    }
  }
}
