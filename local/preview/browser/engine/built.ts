/** What the server built, as it arrives; `builder/build.ts` says the same on its side. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly text: string
}

export interface WindowJson {
  readonly navigationBarTitleText?: string
  readonly navigationBarBackgroundColor?: string
  readonly navigationBarTextStyle?: string
  readonly navigationStyle?: 'default' | 'custom'
  readonly backgroundColor?: string
  readonly backgroundTextStyle?: string
  readonly enablePullDownRefresh?: boolean
  readonly onReachBottomDistance?: number
  readonly disableScroll?: boolean
}

export interface ComponentJson extends WindowJson {
  readonly usingComponents: Readonly<Record<string, string>>
  readonly componentGenerics?: Readonly<Record<string, true | { readonly default: string }>>
}

export interface BuiltComponent {
  readonly path: string
  readonly script?: string
  readonly scope: string
  readonly json: ComponentJson
}

export interface Tab {
  readonly pagePath: string
  readonly text: string
  readonly iconPath?: string
  readonly selectedIconPath?: string
}

export interface TabBarJson {
  readonly custom?: boolean
  readonly color?: string
  readonly selectedColor?: string
  readonly backgroundColor?: string
  readonly borderStyle?: string
  readonly list: readonly Tab[]
}

export interface AppJson {
  readonly window?: WindowJson
  readonly tabBar?: TabBarJson
  readonly entryPagePath?: string
  readonly __usePrivacyCheck__?: boolean
  readonly requiredPrivateInfos?: readonly string[]
  readonly permission?: Readonly<Record<string, { readonly desc: string }>>
}

export interface ScriptModule {
  readonly code: string
  readonly requires: Readonly<Record<string, string>>
}

type Variables = Readonly<Record<string, string>>

export interface Built {
  readonly app: AppJson
  readonly pages: readonly string[]
  readonly theme?: { readonly light: Variables; readonly dark: Variables }
  readonly components: readonly BuiltComponent[]
  readonly modules: Readonly<Record<string, ScriptModule>>
  readonly styles: readonly { readonly name: string; readonly css: string }[]
  readonly templates: string
}

export interface BuildResult {
  readonly built?: Built
  readonly problems: readonly Problem[]
}
