import type { ApiFamily } from '../host'
import { showPrivacyContract } from '../sheets/privacy'
import { stageOf } from '../sheets/stage'
import { asynchronous } from './support/asynchronous'
import {
  agreeToPrivacy,
  isPrivacyAgreed,
  requirePrivacy,
  setPrivacyListener,
  type PrivacyListener,
} from './support/privacyState'

/** The privacy guide: what an app asks about it, and the button that agrees to it. */
export const privacy: ApiFamily = (host) => {
  host.openTypes.set('agreePrivacyAuthorization', (button) => {
    agreeToPrivacy(host)
    button.emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  })
  return {
    ...asynchronous(host.phone, {
      getPrivacySetting: () => ({
        needAuthorization: host.app.config().usePrivacyCheck && !isPrivacyAgreed(host),
        privacyContractName: host.phone.settings.language === 'en' ? 'Privacy guide' : '《用户隐私保护指引》',
      }),
      requirePrivacyAuthorize: () => requirePrivacy(host, 'requirePrivacyAuthorize'),
      openPrivacyContract: () => {
        void showPrivacyContract(stageOf(host), host.app.config())
      },
    }),
    onNeedPrivacyAuthorization: (listener: PrivacyListener) => {
      setPrivacyListener(host, listener)
    },
  }
}
