import { orderClosed, orderNotExist, orderPaid } from '../errors'
import { TRADE_NO } from '../fields'
import { body, params, requireOwn, type Act } from './act'

/** Close an unpaid order: 204 without a body (signed all the same). */
export const close: Act = {
  name: 'close',
  method: 'POST',
  path: '/v3/pay/transactions/out-trade-no/:out_trade_no/close',
  handle(request, desk) {
    requireOwn(body(request), request.merchant)
    const order = desk.ledger.order(request.merchant.mchid, params(request).text('out_trade_no', TRADE_NO))
    if (order === undefined) throw orderNotExist()
    if (order.payment !== undefined) throw orderPaid()
    if (order.state === 'CLOSED') throw orderClosed()
    desk.ledger.saveOrder({ ...order, state: 'CLOSED' })
    return { status: 204 }
  },
}
