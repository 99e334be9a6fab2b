import { DomainError } from '../../../core/contracts/errors'
import { order as contract } from '../../../core/contracts/order'
import { readOutTradeNo } from '../../../core/domain/orders/outTradeNo'
import { action } from '../../common/runtime/action'
import { orderView } from '../../common/views/orders'
import { ownOrder } from '../ownOrder'

/** One order; WeChat's own order centre links here by out_trade_no (platform facts §9.10). */
export const detail = action(contract.detail, async ({ input, caller, db, clock }) => {
  const orderId = 'orderId' in input ? input.orderId : readOutTradeNo(input.outTradeNo)?.orderId
  if (orderId === undefined) throw new DomainError('NOT_FOUND')
  const order = await ownOrder(db, caller, orderId)
  return { order: await orderView(db, order, clock.now()) }
})
