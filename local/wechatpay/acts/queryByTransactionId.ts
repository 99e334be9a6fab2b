import { orderNotExist } from '../errors'
import { orderView } from '../views'
import { params, query, requireOwn, type Act } from './act'

/** Query by WeChat's number, which exists once the order is paid; pay.weixin.qq.com/doc/v3/merchant/4013070354. */
export const queryByTransactionId: Act = {
  name: 'query',
  method: 'GET',
  path: '/v3/pay/transactions/id/:transaction_id',
  handle(request, desk) {
    requireOwn(query(request), request.merchant)
    const transactionId = params(request).text('transaction_id', { max: 32 })
    const order = desk.ledger.orderByTransactionId(request.merchant.mchid, transactionId)
    if (order === undefined) throw orderNotExist()
    return { status: 200, body: orderView(order) }
  },
}
