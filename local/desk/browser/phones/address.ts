import type { PhoneState } from './phone'

/** Scenes as WeChat numbers them: how the app was entered. */
export const scenes = { list: 1001, nozzleCode: 1047, notification: 1107 } as const

/** Where a phone's app starts. */
export interface Entry {
  /** Page with its query, without a slash at its head; undefined: the first page. */
  readonly path: string | undefined
  readonly scene: number
  /** Counts the starts, so that the same page can be entered again. */
  readonly count: number
}

export const firstEntry: Entry = { path: undefined, scene: scenes.list, count: 0 }

/** The page that the code on a nozzle opens: its place is in `scene`, as WeChat draws such codes. */
export const nozzlePage = (stationId: string, nozzle: number): string =>
  `packages/fuel/fuelling/fuelling?scene=${encodeURIComponent(`s=${stationId}&n=${nozzle}`)}`

/** The address of the app on somebody's phone. */
export function phoneAddress(
  { openid, theme, language, scale }: PhoneState,
  { path, scene, count }: Entry,
): string {
  const query = new URLSearchParams({
    openid,
    theme,
    language: language === 'en' ? 'en' : 'zh_CN',
    scale: String(scale),
    scene: String(scene),
    ...(path === undefined ? {} : { path }),
    start: String(count),
  })
  return `/app.html?${query.toString()}`
}
