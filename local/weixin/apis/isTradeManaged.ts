import { z } from 'zod'
import { WeixinError } from '../weixinError'
import { parseParams, type WeixinApi } from './api'

const paramsSchema = z.object({ appid: z.string().optional() })

/** 查询小程序是否已开通发货信息管理服务: here it always is. Error: 40097 without an app id. */
export const isTradeManaged: WeixinApi = {
  name: 'wxa.sec.order.isTradeManaged',
  path: '/wxa/sec/order/is_trade_managed',
  run(params) {
    if (parseParams(paramsSchema, params).appid === undefined) throw new WeixinError(40097, 'invalid args')
    return { json: { errcode: 0, errmsg: 'ok', is_trade_managed: true } }
  },
}
