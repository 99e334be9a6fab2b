import { NEWCOMER, SITTER } from './sitter'

/** How a phone is held while it is photographed. */
export interface PictureManner {
  readonly name: string
  readonly openid: string
  readonly width: number
  readonly theme: 'light' | 'dark'
  readonly language: 'zh_CN' | 'en'
  readonly scale: number
  /** Whether its holder may do what members do. */
  readonly member: boolean
  /** Loses its network before the page opens. */
  readonly offline: boolean
}

const plain: PictureManner = {
  name: 'light',
  openid: SITTER,
  width: 375,
  theme: 'light',
  language: 'zh_CN',
  scale: 1,
  member: true,
  offline: false,
}

/** The manner of the pictures in the documents comes first. */
export const manners: readonly PictureManner[] = [
  plain,
  { ...plain, name: 'dark', theme: 'dark' },
  { ...plain, name: 'english', language: 'en' },
  { ...plain, name: 'large-320', width: 320, scale: 2 },
  { ...plain, name: 'wide-430', width: 430 },
  { ...plain, name: 'empty', openid: NEWCOMER },
  { ...plain, name: 'guest', openid: 'oPasserBy', member: false },
  { ...plain, name: 'offline', offline: true },
]
