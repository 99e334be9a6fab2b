import type { Order } from '../../../core/domain/orders/records'
import { formatHundredths } from '../../../core/i18n/formatters'
import { accessTokenOf } from '../gateways/messages/accessToken'
import type { WithAccessToken } from '../gateways/messages/https'
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
  const withAccessToken = accessTokenOf(db, clock)
  if (!(await isManaged(withAccessToken, settings.appId, at))) return
  const order = await db.orders.require(orderId)
  if (order.sale === null) return
  const shipping = {
    merchantId: order.merchantId,
    outTradeNo,
    openid: order.openid,
    description: await describe(context, order, at),
    at,
  }
  await withAccessToken((token) => uploadShippingInfo(token, shipping))
}

async function describe({ db }: ActContext, order: Order, at: number): Promise<string> {
  const pricing = await pricingOf(db, order.stationId, at)
  const litres = formatHundredths(Math.trunc((order.sale?.volumeMl ?? 0) / 10))
  return `${gradeOf(pricing, order.productId)} ${litres} 升`
}

async function isManaged(withAccessToken: WithAccessToken, appId: string, at: number): Promise<boolean> {
  if (kept?.appId !== appId || at < kept.readAt || at - kept.readAt >= keepMs) {
    kept = { appId, managed: await withAccessToken((token) => isTradeManaged(token, appId)), readAt: at }
  }
  return kept.managed
}
