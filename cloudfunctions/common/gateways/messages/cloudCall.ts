import cloud from 'wx-server-sdk'
import { sendOutcome, type MessageSender } from './sender'

/** What the typings of wx-server-sdk leave out. */
interface SubscribeMessageApi {
  readonly openapi: {
    readonly subscribeMessage: { send(request: Readonly<Record<string, unknown>>): Promise<unknown> }
  }
}

let initialised = false

/** Through `cloud.openapi`: only in a call that a user's mini-program started, and declared in config.json. */
export function cloudCallSender(): MessageSender {
  if (!initialised) {
    // The SDK means a symbol here; its typings say string.
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
    initialised = true
  }
  const { openapi } = cloud as unknown as SubscribeMessageApi
  return {
    send: async (message) => {
      try {
        await openapi.subscribeMessage.send({
          touser: message.openid,
          templateId: message.templateId,
          page: message.page,
          data: Object.fromEntries(
            Object.entries(message.data).map(([keyword, value]) => [keyword, { value }]),
          ),
          miniprogramState: message.miniprogramState,
          lang: message.locale === 'en' ? 'en_US' : 'zh_CN',
        })
        return { outcome: 'sent' }
      } catch (error) {
        const { errCode, errMsg } = error as { errCode?: unknown; errMsg?: unknown }
        return sendOutcome({ service: 'openapi', code: errCode, text: errMsg, cause: error })
      }
    },
  }
}
