import type { ApiFamily, Host } from '../host'
import { clientDatabase } from './clientDatabase'
import { cloudFiles } from './cloudFiles'
import { CloudError, cloudApi, offlineError } from './support/cloudApi'
import { isOffline } from './support/networkState'
import { isRecord, textOf, type Options } from './support/options'

/** `wx.cloud`: functions of the local machine, called as the person who holds the phone. */
export const cloud: ApiFamily = (host) => {
  let isOpen = false
  const requireOpen = (): void => {
    if (!isOpen)
      throw new CloudError(-1, "Cloud API isn't enabled, please call wx.cloud.init first", { isBare: true })
  }
  const api = (name: string, run: (options: Options) => Promise<unknown>) =>
    cloudApi(host.phone, name, async (options) => {
      requireOpen()
      return run(options)
    })
  return {
    cloud: {
      init: () => {
        isOpen = true
      },
      callFunction: api('cloud.callFunction', (options) => callFunction(host, options)),
      ...cloudFiles(api),
      database: () => clientDatabase(host, api),
      CloudID: class {
        constructor(readonly cloudID: string) {}
      },
    },
  }
}

async function callFunction(host: Host, options: Options): Promise<unknown> {
  const { phone } = host
  const name = textOf(options, 'name')
  const data = options['data'] ?? {}
  if (!isRecord(data)) throw new CloudError(-501_007, 'invalid parameters data should be an object')
  if (isOffline(host)) throw offlineError()
  // What JSON drops, WeChat drops on its way too.
  const reply = await phone
    .post('/local/call', { function: name, data, as: { openid: phone.openid } })
    .catch(() => {
      throw offlineError()
    })
  if (!isRecord(reply)) throw new CloudError(-501_001, 'an answer without a shape')
  const { error, result } = reply
  if (isRecord(error)) throw CloudError.of(error)
  return { result, requestID: crypto.randomUUID() }
}
