import type { WeixinApi } from './api'
import { getPhoneNumber } from './getPhoneNumber'
import { getUnlimitedCode } from './getUnlimitedCode'
import { msgSecCheck } from './msgSecCheck'
import { subscribeMessageSend } from './subscribeMessageSend'

export type { WeixinAnswer, WeixinApi } from './api'

/** Every API of WeChat's server side that this machine plays. */
export const weixinApis: readonly WeixinApi[] = [
  subscribeMessageSend,
  getPhoneNumber,
  getUnlimitedCode,
  msgSecCheck,
]
