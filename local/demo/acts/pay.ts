import { z } from 'zod'
import { DemoError } from '../demoError'
import type { Stage } from '../stage'

const quoteReply = z.object({
  quote: z.object({ digest: z.string(), couponId: z.nullable(z.string()), pointsUsed: z.int() }),
})
const payment = z.object({
  appId: z.string(),
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.string(),
  paySign: z.string(),
})
const confirmReply = z.object({ payment: z.nullable(payment) })
const statusReply = z.object({
  status: z.string(),
  order: z.object({ tenders: z.array(z.object({ amountFen: z.int() })) }),
})

/** From the quote to the receipt: the best coupon, as many of the points as may be used, the rest by WeChat Pay. */
export async function pay(stage: Stage, openid: string, orderId: string, points = 0): Promise<void> {
  const { quote } = await stage.act(openid, 'order.quote', { orderId, points }, quoteReply)
  const { digest, couponId, pointsUsed } = quote
  const choice = { orderId, couponId, points: pointsUsed, digest }
  const confirmed = await stage.act(openid, 'order.confirm', choice, confirmReply)
  if (confirmed.payment !== null) {
    const { errMsg } = stage.machine.wechatPay.payments.pay({ ...confirmed.payment, openid })
    if (errMsg !== 'requestPayment:ok') throw new DemoError(`${openid} cannot pay ${orderId}: ${errMsg}`)
    // WeChat Pay tells the cloud before the driver's phone asks.
    await stage.machine.wechatPay.idle()
  }
  const { status, order } = await stage.act(openid, 'order.payStatus', { orderId }, statusReply)
  if (status !== 'paid') throw new DemoError(`order ${orderId} of ${openid} is ${status} after payment`)
  const paidFen = order.tenders.reduce((sum, tender) => sum + tender.amountFen, 0)
  stage.paid.set(openid, { orderId, paidFen })
}
