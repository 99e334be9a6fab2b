interface Callbacks {
  readonly success: (reply: Readonly<Record<string, unknown>>) => void
  readonly fail: (reply: { readonly errMsg: string }) => void
}

/** What a phone has beside WeChat's cloud: its place, its storage, its dial, its maps, short dialogs. */
export class FakePlaces {
  readonly storage = new Map<string, unknown>()
  readonly opened: unknown[] = []
  readonly dialled: string[] = []
  readonly said: string[] = []
  located = 0
  /** What the phone answers when it is asked where it is. */
  position: { readonly longitude: number; readonly latitude: number } | { readonly errMsg: string } = {
    errMsg: 'getLocation:fail auth deny',
  }
  allowed = false
  /** Whether WeChat's privacy guide is agreed to. */
  agreed = true
  /** The row tapped on a sheet; −1 closes it. */
  row = -1

  install(): this {
    const api = {
      getStorageSync: (key: string) => this.storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => {
        this.storage.set(key, value)
      },
      getLocation: ({ success, fail }: Callbacks) => {
        this.located += 1
        const { position } = this
        if ('errMsg' in position) fail(position)
        else success(position)
      },
      getSetting: ({ success }: Callbacks) => {
        success({ authSetting: { 'scope.userLocation': this.allowed } })
      },
      getPrivacySetting: ({ success }: Callbacks) => {
        success({ needAuthorization: !this.agreed })
      },
      openSetting: ({ success }: Callbacks) => {
        success({ authSetting: { 'scope.userLocation': this.allowed } })
      },
      openLocation: (place: unknown) => {
        this.opened.push(place)
      },
      makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => {
        this.dialled.push(phoneNumber)
      },
      showActionSheet: ({ success, fail }: Callbacks) => {
        if (this.row < 0) fail({ errMsg: 'showActionSheet:fail cancel' })
        else success({ tapIndex: this.row })
      },
      showToast: ({ title }: { title: string }) => {
        this.said.push(title)
      },
    }
    const present: unknown = Reflect.get(globalThis, 'wx')
    Reflect.set(globalThis, 'wx', Object.assign(typeof present === 'object' ? (present ?? {}) : {}, api))
    return this
  }
}
