import { resourceNotExists } from '../errors'
import { REFUND_NO } from '../fields'
import { refundView } from '../views'
import { params, type Act } from './act'

/** Query of one refund by the merchant's number; pay.weixin.qq.com/doc/v3/merchant/4013071041. */
export const queryRefund: Act = {
  name: 'queryRefund',
  method: 'GET',
  path: '/v3/refund/domestic/refunds/:out_refund_no',
  handle(request, desk) {
    const outRefundNo = params(request).text('out_refund_no', REFUND_NO)
    const refund = desk.ledger.refund(request.merchant.mchid, outRefundNo)
    if (refund === undefined) throw resourceNotExists('退款单不存在')
    return { status: 200, body: refundView(refund) }
  },
}
