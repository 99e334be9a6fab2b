import { FakeAlbum } from './album'
import { FakeCloud } from './cloud'

interface SheetCallbacks {
  readonly success: (reply: Readonly<Record<string, string>>) => void
  readonly fail: (reply: { readonly errMsg: string }) => void
}

interface ScanCallbacks {
  readonly success: (reply: { readonly result: string; readonly path?: string }) => void
  readonly fail: (reply: { readonly errMsg: string }) => void
}

/** WeChat around a page: the cloud, the pay sheet, the message sheet, the way from page to page. */
export class FakeWx {
  readonly cloud = new FakeCloud()
  readonly album = new FakeAlbum()
  readonly urls: string[] = []
  readonly titles: string[] = []
  readonly paid: unknown[] = []
  readonly scrolledTo: string[] = []
  readonly asked: (readonly string[])[] = []
  stoppedRefreshing = 0
  readonly stored = new Map<string, unknown>()
  readonly called: string[] = []
  /** What the scanner answers. */
  scan: (callbacks: ScanCallbacks) => void = ({ fail }) => {
    fail({ errMsg: 'scanCode:fail cancel' })
  }
  private readonly networkListeners = new Set<(result: { isConnected: boolean }) => void>()

  /** The phone has a network again. */
  networkBack(): void {
    for (const listener of this.networkListeners) listener({ isConnected: true })
  }

  /** What the pay sheet answers; a test may hold it back. */
  pay: (callbacks: SheetCallbacks) => void = ({ success }) => {
    success({ errMsg: 'requestPayment:ok' })
  }
  subscribe: (callbacks: SheetCallbacks) => void = ({ success }) => {
    success({ errMsg: 'requestSubscribeMessage:ok' })
  }

  /** Puts this WeChat in the place of the global one. */
  install(): this {
    const go = ({ url }: { url: string }) => {
      this.urls.push(url)
    }
    const api = {
      cloud: { callFunction: this.cloud.callFunction },
      ...this.album.api(),
      navigateTo: go,
      redirectTo: go,
      reLaunch: go,
      switchTab: go,
      getStorageSync: (key: string) => this.stored.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => {
        this.stored.set(key, value)
      },
      makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => {
        this.called.push(phoneNumber)
      },
      setNavigationBarTitle: ({ title }: { title: string }) => {
        this.titles.push(title)
      },
      pageScrollTo: ({ selector }: { selector: string }) => {
        this.scrolledTo.push(selector)
      },
      stopPullDownRefresh: () => {
        this.stoppedRefreshing += 1
      },
      requestPayment: (request: SheetCallbacks) => {
        this.paid.push(request)
        this.pay(request)
      },
      requestSubscribeMessage: (request: SheetCallbacks & { tmplIds: string[] }) => {
        this.asked.push(request.tmplIds)
        this.subscribe(request)
      },
      scanCode: (request: ScanCallbacks) => {
        this.scan(request)
      },
      setStorage: ({ key, data }: { key: string; data: unknown }) => {
        this.stored.set(key, data)
      },
      onNetworkStatusChange: (listener: (result: { isConnected: boolean }) => void) => {
        this.networkListeners.add(listener)
      },
      offNetworkStatusChange: (listener: (result: { isConnected: boolean }) => void) => {
        this.networkListeners.delete(listener)
      },
      openPrivacyContract: ({ fail }: Pick<SheetCallbacks, 'fail'>) => {
        fail({ errMsg: 'openPrivacyContract:fail' })
      },
    }
    const present: unknown = Reflect.get(globalThis, 'wx')
    Reflect.set(globalThis, 'wx', Object.assign(typeof present === 'object' ? (present ?? {}) : {}, api))
    return this
  }
}

export const cancelled = { errMsg: 'requestPayment:fail cancel' }
