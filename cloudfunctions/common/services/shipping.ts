import type { Order } from '../../../core/domain/orders/records'
import { formatHundredths } from '../../../core/i18n/formatters'
import { stableAccessToken } from '../gateways/messages/accessToken'
import { isTradeManaged, uploadShippingInfo } from '../gateways/shipping/weixinShipping'
import type { ActContext } from '../runtime/action'
import { pricingOf } from './catalogue'
import { gradeOf } from '../views/prices'
import { wechatSettings } from './wechatSettings'

const keepMs = 3_600_000
let kept: { readonly appId: string; readonly managed: boolean; readonly readAt: number } | undefined

/**
 * Tells WeChat that an order's fuel was handed over. Only where WeChat holds the money back: that is asked once an hour,
 * since WeChat decides it for each mini-program (platform facts §4). Fuel that has not flowed yet is not uploaded.
 * @throws DomainError UPSTREAM when it has to be tried again
 */
export async function uploadShipping(
  context: ActContext,
  orderId: string,
  outTradeNo: string,
): Promise<void> {
  const { db, clock } = context
  const settings = await wechatSettings(db)
  if (settings === null) return
  const at = clock.now()
  const token = await stableAccessToken(db, at)
  if (!(await isManaged(token, settings.appId, at))) return
  const order = await db.orders.require(orderId)
  if (order.sale === null) return
  await uploadShippingInfo(token, {
    merchantId: order.merchantId,
    outTradeNo,
    openid: order.openid,
    description: await describe(context, order, at),
    at,
  })
}

async function describe({ db }: ActContext, order: Order, at: number): Promise<string> {
  const pricing = await pricingOf(db, order.stationId, at)
  const litres = formatHundredths(Math.trunc((order.sale?.volumeMl ?? 0) / 10))
  return `${gradeOf(pricing, order.productId)} ${litres} 升`
}

async function isManaged(token: string, appId: string, at: number): Promise<boolean> {
  if (kept?.appId !== appId || at < kept.readAt || at - kept.readAt >= keepMs) {
    kept = { appId, managed: await isTradeManaged(token, appId), readAt: at }
  }
  return kept.managed
}
