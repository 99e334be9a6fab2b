import type { Kernel } from '../../kernel/service'
import { newTransactionId } from '../format'
import type { Ledger } from '../ledger'
import type { MerchantRegistry } from '../merchants/registry'
import type { Order } from '../model'
import type { Notifier } from '../notify/notifier'
import { lines, verifyRsa } from '../signing'

/** What `wx.requestPayment` is given, plus whose phone it is. */
export interface PaymentRequest {
  readonly appId: string
  readonly timeStamp: string
  readonly nonceStr: string
  /** `prepay_id=…` */
  readonly package: string
  readonly signType: string
  readonly paySign: string
  readonly openid: string
  /** Part of the total that a WeChat coupon pays: then `payer_total` is below `total`. */
  readonly couponFen?: number
}

/** As `wx.requestPayment` reports: `requestPayment:ok`, `requestPayment:fail …`, `requestPayment:fail cancel`. */
export interface PaymentResult {
  readonly errMsg: string
}

/** What the pay sheet shows: what the pay server knows, not what the app says. */
export interface PaySheet {
  readonly payee: string
  readonly description: string
  readonly amountFen: number
  /** Last instant of paying, epoch milliseconds. */
  readonly expireAt: number
}

type Sheet =
  | { readonly order: Order; readonly refusal?: never }
  | { readonly order?: never; readonly refusal: PaymentResult }

const OK: PaymentResult = { errMsg: 'requestPayment:ok' }
const fail = (reason: string): PaymentResult => ({ errMsg: `requestPayment:fail ${reason}` })
const TEXTS = ['appId', 'timeStamp', 'nonceStr', 'package', 'signType', 'paySign'] as const

export interface PhoneParts {
  readonly kernel: Kernel
  readonly ledger: Ledger
  readonly merchants: MerchantRegistry
  readonly notifier: Notifier
  /** The name by which payers know a merchant. */
  payeeOf(mchid: string): string
}

/** The payer's phone: the pay sheet that opens on `wx.requestPayment`. */
export class Payments {
  constructor(private readonly parts: PhoneParts) {}

  /** Before the sheet opens: what it shows, or why it does not open. */
  sheet(request: PaymentRequest): { readonly sheet: PaySheet } | PaymentResult {
    const { order, refusal } = this.open(request)
    if (order === undefined) return this.tell(request, refusal)
    const { mchid, description, totalFen, expireAt, prepayExpireAt } = order
    const payee = this.parts.payeeOf(mchid)
    return {
      sheet: { payee, description, amountFen: totalFen, expireAt: Math.min(expireAt, prepayExpireAt) },
    }
  }

  /** The driver confirms with his password. */
  pay(request: PaymentRequest): PaymentResult {
    const sheet = this.open(request)
    if (sheet.order === undefined) return this.tell(request, sheet.refusal)
    const fault = this.parts.kernel.faults.take('pay', 'phone')
    if (fault?.kind === 'fail') return this.tell(request, fail('支付失败'))
    this.settle(sheet.order, request.couponFen ?? 0)
    // With `lostReply` the money has moved, but the phone lost the network before it heard so.
    return this.tell(request, fault?.kind === 'lostReply' ? fail('网络异常') : OK)
  }

  /** The driver closes the sheet. */
  cancel(request: PaymentRequest): PaymentResult {
    const sheet = this.open(request)
    return this.tell(request, sheet.order === undefined ? sheet.refusal : fail('cancel'))
  }

  private open(request: PaymentRequest): Sheet {
    const found = this.check(request)
    return 'errMsg' in found ? { refusal: found } : { order: found }
  }

  /** What the phone checks before the sheet opens. */
  private check(request: PaymentRequest): Order | PaymentResult {
    const { ledger, merchants, kernel } = this.parts
    for (const name of TEXTS)
      if (typeof request[name] !== 'string')
        return fail(`parameter error: parameter.${name} should be String`)
    if (request.signType !== 'RSA') return fail('签名类型错误，API v3 下单须使用 RSA')
    const prepayId = /^prepay_id=(.+)$/.exec(request.package)?.[1]
    const order = prepayId === undefined ? undefined : ledger.orderByPrepayId(prepayId)
    if (order === undefined) return fail('预支付交易会话标识无效')
    if (order.appid !== request.appId) return fail('appid与下单时不一致')
    const message = lines(request.appId, request.timeStamp, request.nonceStr, request.package)
    if (!verifyRsa(message, request.paySign, merchants.require(order.mchid).publicKeyPem))
      return fail('支付验证签名失败')
    if (order.openid !== request.openid) return fail('下单账号与支付账号不一致，请核实后再支付')
    if (order.payment !== undefined) return fail('该订单已支付')
    if (order.state === 'CLOSED') return fail('该订单已关闭')
    const now = kernel.clock.now()
    if (now > order.expireAt || now > order.prepayExpireAt)
      return fail('该订单已超过可支付的时间，请重新下单')
    return order
  }

  private settle(order: Order, couponFen: number): void {
    const { ledger, notifier, kernel } = this.parts
    const paidAt = kernel.clock.now()
    const paid = ledger.saveOrder({
      ...order,
      state: 'SUCCESS',
      payment: {
        transactionId: newTransactionId(paidAt),
        paidAt,
        payerTotalFen: Math.max(0, order.totalFen - couponFen),
      },
    })
    ledger.move(order.mchid, 'unsettledFen', order.totalFen)
    notifier.announce('TRANSACTION.SUCCESS', paid)
  }

  private tell(request: PaymentRequest, result: PaymentResult): PaymentResult {
    this.parts.kernel.journal.add({
      kind: 'payment',
      title: `phone of ${request.openid}: ${result.errMsg}`,
      detail: { package: request.package },
    })
    return result
  }
}
