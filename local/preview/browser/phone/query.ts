import type { Language, Theme } from '../host'

/** What the address of `app.html` says about the phone and where the app starts. */
export interface StartQuery {
  readonly openid: string
  readonly theme: Theme
  readonly language: Language
  readonly scale: number
  /** First page with its query; without one the first of app.json. */
  readonly path: string | undefined
  readonly scene: number
}

/** From the chat's main list: how an app is entered that nobody sent. */
const DEFAULT_SCENE = 1001

/** @throws when the openid is missing: without one nobody holds the phone */
export function readQuery(search: string): StartQuery {
  const query = new URLSearchParams(search)
  const openid = query.get('openid')
  if (openid === null || openid === '') throw new Error('app.html needs ?openid=…')
  return {
    openid,
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    language: query.get('language') === 'en' ? 'en' : 'zh_CN',
    scale: positive(query.get('scale')) ?? 1,
    path: query.get('path') ?? undefined,
    scene: positive(query.get('scene')) ?? DEFAULT_SCENE,
  }
}

function positive(text: string | null): number | undefined {
  const value = Number(text ?? '')
  return Number.isFinite(value) && value > 0 ? value : undefined
}
