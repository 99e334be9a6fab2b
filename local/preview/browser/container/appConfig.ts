import type { AppJson } from '../engine/built'
import type { AppConfig } from '../host'

/** The part of app.json that WeChat's own dialogs go by. */
export function appConfig({
  window,
  __usePrivacyCheck__,
  requiredPrivateInfos,
  permission,
}: AppJson): AppConfig {
  return {
    name: window?.navigationBarTitleText ?? '小程序',
    usePrivacyCheck: __usePrivacyCheck__ ?? false,
    requiredPrivateInfos: requiredPrivateInfos ?? [],
    permission: permission ?? {},
  }
}
