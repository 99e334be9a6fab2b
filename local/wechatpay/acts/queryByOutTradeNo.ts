import { orderNotExist } from '../errors'
import { TRADE_NO } from '../fields'
import { orderView } from '../views'
import { params, query, requireOwn, type Act } from './act'

/** Query by the merchant's number, pay.weixin.qq.com/doc/v3/merchant/4013070356. */
export const queryByOutTradeNo: Act = {
  name: 'query',
  method: 'GET',
  path: '/v3/pay/transactions/out-trade-no/:out_trade_no',
  handle(request, desk) {
    requireOwn(query(request), request.merchant)
    const order = desk.ledger.order(request.merchant.mchid, params(request).text('out_trade_no', TRADE_NO))
    if (order === undefined) throw orderNotExist()
    return { status: 200, body: orderView(order) }
  },
}
