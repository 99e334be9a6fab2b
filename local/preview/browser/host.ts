/** What the parts of the preview's phone know of each other: the container gives it, families of `wx.*` take it. */

export type Theme = 'light' | 'dark'
export type Language = 'zh_CN' | 'en'

/** Settings of the phone that can change while an app runs. */
export interface PhoneSettings {
  readonly theme: Theme
  readonly language: Language
  /** `fontSizeScaleFactor` of WeChat's settings: 1 is normal. */
  readonly scale: number
}

/** What one user's phone keeps for the app; strings only, as a browser keeps them. */
export interface PhoneStorage {
  get(key: string): string | undefined
  set(key: string, value: string): void
  remove(key: string): void
  keys(): readonly string[]
}

/** The phone that an app runs on, and the person who holds it. */
export interface Phone {
  readonly openid: string
  readonly settings: PhoneSettings
  /** Alters settings, as a person would in WeChat's own. */
  change(settings: Partial<PhoneSettings>): void
  /** @returns stops listening */
  onChange(listener: (settings: PhoneSettings) => void): () => void
  /** Where WeChat's own dialogs are mounted, above the app. */
  readonly layer: HTMLElement
  readonly storage: PhoneStorage
  /** Sends JSON to the local machine and answers what it answered. Rejects when the machine cannot be reached. */
  post(path: string, body: unknown): Promise<unknown>
  /** Somebody asked for what this phone has not: shown, and kept in `__preview.missing`. */
  missing(name: string): void
  /** A failure of the app or of the phone: to the console, and kept in `__preview.errors`. */
  report(where: string, error: unknown): void
}

export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

/** Sizes in CSS pixels, as `wx.getWindowInfo` speaks of them. */
export interface ScreenLayout {
  readonly screenWidth: number
  readonly screenHeight: number
  /** The part that a page with a navigation bar has for itself. */
  readonly windowWidth: number
  readonly windowHeight: number
  readonly statusBarHeight: number
  readonly pixelRatio: number
  readonly safeArea: Rectangle
  /** The capsule at the upper right. */
  readonly menuButton: Rectangle
}

/** What a share sheet shows, as the page's `onShareAppMessage` answered. */
export interface ShareContent {
  readonly title: string
  readonly path: string
  readonly imageUrl?: string
}

/** How the app was entered, as `wx.getEnterOptionsSync` speaks of it. */
export interface EnterOptions {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly scene: number
  readonly referrerInfo?: Readonly<Record<string, unknown>>
}

/** A button with an `open-type` that was tapped. */
export interface OpenTypeButton {
  readonly openType: string
  /** Attributes of the button, such as `sessionFrom` or `appParameter`. */
  readonly attributes: Readonly<Record<string, unknown>>
  readonly dataset: Readonly<Record<string, unknown>>
  /** Sends an event to what the button binds, such as `getphonenumber`. */
  emit(event: string, detail: Readonly<Record<string, unknown>>): void
}

/** What WeChat itself reads of app.json. */
export interface AppConfig {
  /** The app's name as its dialogs show it. */
  readonly name: string
  /** `__usePrivacyCheck__` */
  readonly usePrivacyCheck: boolean
  readonly requiredPrivateInfos: readonly string[]
  /** Why a permission is asked for, by its scope. */
  readonly permission: Readonly<Record<string, { readonly desc: string }>>
}

/** What dialogs may ask of the running app. */
export interface AppControl {
  layout(): ScreenLayout
  config(): AppConfig
  enterOptions(): EnterOptions
  /** Route of the page in front, without a slash at its head. */
  currentRoute(): string
  /** What the page in front would share. */
  shareContent(from: 'button' | 'menu', target?: OpenTypeButton): Promise<ShareContent>
  /** The app goes to the background: `onHide` of the page and of the app. */
  hide(): void
  /** The app comes back: `onShow` of the app and of the page. */
  show(options?: Partial<EnterOptions>): void
}

export interface Host {
  readonly phone: Phone
  readonly app: AppControl
  /** What a tap on a button of that `open-type` does, e.g. `getPhoneNumber`; families add theirs. */
  readonly openTypes: Map<string, (button: OpenTypeButton) => void>
  /** What a tap on the three dots of the capsule does; the family of dialogs sets it. */
  menu: (() => void) | undefined
  /** `wx` as the app has it, once all families are there. */
  wx(): Readonly<Record<string, unknown>>
}

/** Some of `wx.*`: names and what they are. */
export type ApiFamily = (host: Host) => Readonly<Record<string, unknown>>
