import type { Locale } from '../lib/core'
import { readEnvironment } from '../platform/environment'
import { updateSession } from './session'

/** How the app looks by its driver's wish; `auto` follows the phone (A12, P8). */
export interface Looks {
  readonly language: 'auto' | Locale
  readonly typeSize: 'auto' | 'standard' | 'large'
}

const KEY = 'looks'
const asPhone: Looks = { language: 'auto', typeSize: 'auto' }

function isLooks(value: unknown): value is Looks {
  return typeof value === 'object' && value !== null && 'language' in value && 'typeSize' in value
}

/** What was chosen on this phone. */
export function keptLooks(): Looks {
  const kept: unknown = wx.getStorageSync(KEY)
  return isLooks(kept) ? kept : asPhone
}

/** Uses a choice from now on; the session follows at once. */
export function useLooks({ language, typeSize }: Looks): Locale {
  const phone = readEnvironment()
  const locale = language === 'auto' ? phone.locale : language
  const largeType = typeSize === 'auto' ? phone.largeType : typeSize === 'large'
  updateSession({ locale, largeType })
  return locale
}

/** Keeps a choice on this phone, so that the first screen has it before any answer. */
export function keepLooks(looks: Looks): void {
  wx.setStorageSync(KEY, looks)
}

/** Empties what the app keeps on this phone, but for how it looks. */
export function clearCache(): void {
  const looks = keptLooks()
  wx.clearStorageSync()
  keepLooks(looks)
}

/** Kilobytes that the app keeps on this phone. */
export function cacheSize(): number {
  return wx.getStorageInfoSync().currentSize
}
