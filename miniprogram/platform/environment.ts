import type { Locale } from '../lib/core'

/** WeChat's text size from which the large layout is the better one; 1 is the standard size. */
const LARGE_TYPE_FACTOR = 1.2

/** Language and type size as WeChat is set on this phone (A12). */
export function readEnvironment(): { readonly locale: Locale; readonly largeType: boolean } {
  const { language, fontSizeScaleFactor } = wx.getAppBaseInfo()
  return {
    locale: language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
    largeType: fontSizeScaleFactor >= LARGE_TYPE_FACTOR,
  }
}
