import type { ApiFamily, Host } from '../host'
import { Listeners } from './support/listeners'
import { asynchronous } from './support/asynchronous'
import { scopeAnswers } from './support/scopes'

const SDK_VERSION = '3.9.3'
const WECHAT_VERSION = '8.0.56'

/** The phone, WeChat on it, and the window the app has. */
export const device: ApiFamily = (host) => {
  const themes = new Listeners<{ theme: string }>()
  const sizes = new Listeners<{ size: { windowWidth: number; windowHeight: number } }>()
  let theme = host.phone.settings.theme
  host.phone.onChange((settings) => {
    if (settings.theme === theme) return
    theme = settings.theme
    themes.tell({ theme })
  })
  window.addEventListener('resize', () => {
    const { windowWidth, windowHeight } = host.app.layout()
    sizes.tell({ size: { windowWidth, windowHeight } })
  })
  const everything = (): Record<string, unknown> => ({
    ...deviceInfo(),
    ...windowInfo(host),
    ...appBaseInfo(host),
    ...systemSetting(),
    ...authorizeSetting(host),
  })
  return {
    getDeviceInfo: deviceInfo,
    getWindowInfo: () => windowInfo(host),
    getAppBaseInfo: () => appBaseInfo(host),
    getSystemSetting: systemSetting,
    getAppAuthorizeSetting: () => authorizeSetting(host),
    getSystemInfoSync: everything,
    ...asynchronous(host.phone, { getSystemInfo: everything, getSystemInfoAsync: everything }),
    onThemeChange: themes.on,
    offThemeChange: themes.off,
    onWindowResize: sizes.on,
    offWindowResize: sizes.off,
    // The capsule never changes its place here.
    onMenuButtonBoundingClientRectWeightChange: () => undefined,
    offMenuButtonBoundingClientRectWeightChange: () => undefined,
  }
}

const deviceInfo = (): Record<string, unknown> => ({
  abi: 'arm64-v8a',
  benchmarkLevel: 40,
  brand: 'preview',
  cpuType: '',
  deviceAbi: 'arm64-v8a',
  memorySize: '8192',
  model: 'browser',
  platform: 'android',
  system: 'Android 14',
})

function windowInfo({ app }: Host): Record<string, unknown> {
  const { screenWidth, screenHeight, windowWidth, windowHeight, statusBarHeight, pixelRatio, safeArea } =
    app.layout()
  const screenTop = screenHeight - windowHeight
  return {
    screenWidth,
    screenHeight,
    windowWidth,
    windowHeight,
    statusBarHeight,
    pixelRatio,
    safeArea,
    screenTop,
  }
}

function appBaseInfo({ phone }: Host): Record<string, unknown> {
  const { language, scale, theme } = phone.settings
  return {
    SDKVersion: SDK_VERSION,
    enableDebug: false,
    fontSizeScaleFactor: scale,
    fontSizeSetting: Math.round(16 * scale),
    host: { appId: '', env: 'WeChat' },
    language,
    theme,
    version: WECHAT_VERSION,
  }
}

const systemSetting = (): Record<string, unknown> => ({
  bluetoothEnabled: false,
  deviceOrientation: 'portrait',
  locationEnabled: true,
  wifiEnabled: true,
})

function authorizeSetting(host: Host): Record<string, unknown> {
  const location = scopeAnswers(host)['scope.userLocation']
  return {
    albumAuthorized: 'authorized',
    bluetoothAuthorized: 'not determined',
    cameraAuthorized: 'authorized',
    locationAuthorized: location === false ? 'denied' : 'authorized',
    locationReducedAccuracy: false,
    microphoneAuthorized: 'not determined',
    notificationAuthorized: 'authorized',
    phoneCalendarAuthorized: 'not determined',
  }
}
