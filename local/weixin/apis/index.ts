import type { WeixinApi } from './api'
import { getPhoneNumber } from './getPhoneNumber'
import { getUnlimitedCode } from './getUnlimitedCode'
import { isTradeManaged } from './isTradeManaged'
import { msgSecCheck } from './msgSecCheck'
import { subscribeMessageSend } from './subscribeMessageSend'
import { uploadShippingInfo } from './uploadShippingInfo'

export type { WeixinAnswer, WeixinApi } from './api'

/** Every API of WeChat's server side that this machine plays. */
export const weixinApis: readonly WeixinApi[] = [
  subscribeMessageSend,
  getPhoneNumber,
  getUnlimitedCode,
  msgSecCheck,
  isTradeManaged,
  uploadShippingInfo,
]
