import { z } from 'zod'
import { WeixinError } from '../weixinError'
import { openidSchema, parseParams, type WeixinApi } from './api'

const paramsSchema = z.object({
  order_key: z.object({
    order_number_type: z.literal(1),
    mchid: z.string().min(1),
    out_trade_no: z.string().min(1),
  }),
  logistics_type: z.int(),
  delivery_mode: z.int(),
  shipping_list: z.array(z.object({ item_desc: z.string().optional() })),
  upload_time: z.string(),
  payer: z.object({ openid: openidSchema }),
})

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/

/**
 * 发货信息录入. Errors: 10060005 logistics type, 10060008 and 10060009 description, 10060023 known already and unchanged,
 * 268485216 time, 268485224 delivery mode, 268485228 not exactly one item. Whether the payment exists is not looked up.
 */
export const uploadShippingInfo: WeixinApi = {
  name: 'wxa.sec.order.uploadShippingInfo',
  path: '/wxa/sec/order/upload_shipping_info',
  run(params, account) {
    const shipping = parseParams(paramsSchema, params)
    const { order_key: key, shipping_list: items, payer } = shipping
    if (shipping.logistics_type < 1 || shipping.logistics_type > 4) {
      throw new WeixinError(10060005, '物流类型有误')
    }
    if (shipping.delivery_mode !== 1) throw new WeixinError(268485224, '发货模式非法')
    const [item] = items
    if (item === undefined || items.length > 1) throw new WeixinError(268485228, '物流信息列表长度必须为 1')
    const description = item.item_desc ?? ''
    if (description === '') throw new WeixinError(10060008, '商品描述 item_desc 字段不能为空')
    if (Array.from(description).length > 120) throw new WeixinError(10060009, '商品描述 item_desc 字段太长')
    if (!RFC_3339.test(shipping.upload_time)) throw new WeixinError(268485216, '上传时间非法')
    const handOver = {
      outTradeNo: key.out_trade_no,
      openid: payer.openid,
      description,
      at: account.kernel.clock.now(),
    }
    if (!account.handOvers.add(key.mchid, handOver)) throw new WeixinError(10060023, '发货信息未更新')
    return { json: { errcode: 0, errmsg: 'ok' } }
  },
}
