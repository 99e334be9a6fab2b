import type { ApiFamily, Host } from '../host'
import { askPayment, showPayProblem, type PaySheet } from '../sheets/pay'
import { stageOf } from '../sheets/stage'
import { asynchronous } from './support/asynchronous'
import { taps } from './support/gesture'
import { readAppId } from './support/machine'
import { isOffline } from './support/networkState'
import { isRecord, textOf, type Options } from './support/options'
import { Refusal } from './support/refusal'

const FIELDS = ['timeStamp', 'nonceStr', 'package', 'signType', 'paySign'] as const

/** WeChat Pay's sheet: it shows what the pay server knows, and only that server says whether money has moved. */
export const payment: ApiFamily = (host) =>
  asynchronous(host.phone, {
    requestPayment: async (options) => {
      try {
        await pay(host, options)
      } finally {
        // WeChat counts the return from its sheet as a tap (subscription messages may be asked for then).
        setTimeout(() => {
          taps().open()
        }, 0)
        taps().open()
      }
    },
  })

async function pay(host: Host, options: Options): Promise<void> {
  const signed = Object.fromEntries(FIELDS.map((name) => [name, textOf(options, name)]))
  const request = { ...signed, appId: await readAppId(), openid: host.phone.openid }
  const stage = stageOf(host)
  const opened = await send(host, 'sheet', request)
  const sheet = isRecord(opened) ? opened['sheet'] : undefined
  if (!isRecord(sheet)) {
    const reason = reasonOf(opened)
    await showPayProblem(stage, reason)
    throw new Refusal(reason)
  }
  const isConfirmed = await askPayment(stage, sheet as unknown as PaySheet)
  const answer = await send(host, isConfirmed ? 'pay' : 'cancel', request)
  const reason = reasonOf(answer)
  if (reason === '') return
  if (reason !== 'cancel') await showPayProblem(stage, reason)
  throw new Refusal(reason)
}

async function send(host: Host, act: string, request: unknown): Promise<unknown> {
  const lost = { errMsg: 'requestPayment:fail 网络异常' }
  if (isOffline(host)) return lost
  return host.phone.post(`/local/wechatpay/${act}`, request).catch(() => lost)
}

/** What stands behind `requestPayment:fail `; nothing when it went well. */
function reasonOf(answer: unknown): string {
  const errMsg = isRecord(answer) && typeof answer['errMsg'] === 'string' ? answer['errMsg'] : 'system error'
  return errMsg === 'requestPayment:ok' ? '' : errMsg.replace('requestPayment:fail ', '')
}
