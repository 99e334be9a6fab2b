import type { ApiFamily, Host } from '../host'
import { asynchronous } from './support/asynchronous'
import { readAppId } from './support/machine'
import { Refusal } from './support/refusal'
import { isOffline } from './support/networkState'

/** Who holds the phone, as WeChat tells apps today: a code for the server, and nobody's real name. */
export const account: ApiFamily = (host) => {
  let appId = ''
  void readAppId().then(
    (known) => {
      appId = known
    },
    (error: unknown) => {
      host.phone.report('the app id', error)
    },
  )
  return {
    ...asynchronous(host.phone, {
      login: () => login(host),
      checkSession: () => undefined,
      getUserProfile: () => ({
        userInfo: anonymous(host),
        rawData: '',
        signature: '',
        encryptedData: '',
        iv: '',
      }),
      getUserInfo: () => ({
        userInfo: anonymous(host),
        rawData: '',
        signature: '',
        encryptedData: '',
        iv: '',
      }),
    }),
    getAccountInfoSync: () => ({ miniProgram: { appId, envVersion: 'develop', version: '' } }),
  }
}

function login(host: Host): Readonly<Record<string, unknown>> {
  if (isOffline(host)) throw new Refusal('network error', { errno: 600_001 })
  return { code: crypto.randomUUID().replaceAll('-', '') }
}

/** Since 2022 every app gets the same name and a grey picture. */
const anonymous = ({ phone }: Host): Readonly<Record<string, unknown>> => ({
  nickName: '微信用户',
  avatarUrl: '',
  gender: 0,
  country: '',
  province: '',
  city: '',
  language: phone.settings.language,
})
