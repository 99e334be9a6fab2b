import type { ApiFamily } from '../host'
import { asynchronous } from './support/asynchronous'
import { textOf } from './support/options'
import { requirePrivacy } from './support/privacyState'

/** Clipboard, vibration, screen, keyboard. */
export const handy: ApiFamily = (host) => {
  let clipboard = ''
  const nothing = (): void => undefined
  // Neither is there in every browser, nor on a page that came by plain HTTP.
  const { clipboard: shared, vibrate } = navigator as Partial<Navigator>
  return asynchronous(host.phone, {
    setClipboardData: async (options) => {
      await requirePrivacy(host, 'setClipboardData')
      clipboard = textOf(options, 'data')
      // The computer's own clipboard gets it too where the browser lets it; the phone's has it in any case.
      await shared?.writeText(clipboard).catch(nothing)
    },
    getClipboardData: async () => {
      await requirePrivacy(host, 'getClipboardData')
      return { data: clipboard }
    },
    vibrateShort: () => {
      vibrate?.call(navigator, [15])
    },
    vibrateLong: () => {
      vibrate?.call(navigator, [400])
    },
    setKeepScreenOn: nothing,
    getScreenBrightness: () => ({ value: 0.6 }),
    setScreenBrightness: nothing,
    setVisualEffectOnCapture: nothing,
    hideKeyboard: () => {
      const { activeElement } = document
      if (activeElement instanceof HTMLElement) activeElement.blur()
    },
    getBatteryInfo: () => ({ level: 80, isCharging: false }),
  })
}
