import type { Order } from '../../../core/domain/orders/records'
import { merchantKeys } from '../gateways/pay/merchant'
import type { PayProvider } from '../gateways/pay/provider'
import { wechatPay } from '../gateways/pay/wechatPay'
import type { ActContext } from '../runtime/action'

/** The provider that takes an order's money: WeChat Pay, with the keys of the order's merchant. */
export async function payProvider(
  { db, clock }: ActContext,
  order: Pick<Order, 'merchantId'>,
): Promise<PayProvider> {
  return wechatPay(await merchantKeys(db, order.merchantId, clock.now()))
}
