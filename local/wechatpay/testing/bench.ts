import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { Formatter, Rsa, Wechatpay } from 'wechatpay-axios-plugin'
import { VirtualClock } from '../../kernel/clock'
import { FaultPlan } from '../../kernel/faults'
import { Journal } from '../../kernel/journal'
import type { Kernel } from '../../kernel/service'
import {
  createMerchantCredentials,
  type MerchantCredentials,
  type PlatformMode,
} from '../merchants/credentials'
import type { PaymentRequest } from '../phone/payments'
import { createWechatPay, type WechatPay, type WechatPayOptions } from '../wechatpay'

const keys = new Map<PlatformMode, MerchantCredentials>()

/** One set of keys per mode and test file: making RSA keys takes a while. */
export function testMerchant(mode: PlatformMode = 'publicKey'): MerchantCredentials {
  const known =
    keys.get(mode) ?? createMerchantCredentials({ mchid: '1900000109', appid: 'wxlocaltest0001', mode })
  keys.set(mode, known)
  return known
}

export interface PayBench {
  readonly kernel: Kernel
  readonly pay: WechatPay
  readonly app: FastifyInstance
  readonly client: Wechatpay
  readonly merchant: MerchantCredentials
  close(): Promise<void>
}

export type BenchOptions = Partial<WechatPayOptions> & { mode?: PlatformMode; stateDir?: string }

/** The pay server behind a real port, and the real client library pointed at it. */
export async function startPayBench(options: BenchOptions = {}): Promise<PayBench> {
  const clock = new VirtualClock()
  const app = fastify()
  const kernel: Kernel = {
    clock,
    journal: new Journal(() => clock.now()),
    faults: new FaultPlan(),
    envId: 'local-env',
    appId: 'wxlocaltest0001',
    baseUrl: () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    ...(options.stateDir === undefined ? {} : { stateDir: options.stateDir }),
  }
  const merchant = testMerchant(options.mode)
  const pay = createWechatPay(kernel, { merchants: [merchant], ...options })
  await pay.routes?.(app)
  await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    kernel,
    pay,
    app,
    merchant,
    client: createClient(kernel, merchant),
    async close() {
      await pay.close?.()
      await app.close()
    },
  }
}

export const createClient = (kernel: Kernel, merchant: MerchantCredentials): Wechatpay =>
  new Wechatpay({
    baseURL: `${kernel.baseUrl()}/wechatpay/`,
    mchid: merchant.mchid,
    serial: merchant.serial,
    privateKey: merchant.privateKeyPem,
    certs:
      merchant.mode === 'publicKey'
        ? { [merchant.platform.publicKeyId]: merchant.platform.publicKeyPem }
        : { [merchant.platform.certificateSerial]: merchant.platform.certificatePem },
  })

/** A prepay request; any field may be replaced. */
export const orderOf = (outTradeNo: string, change: Readonly<Record<string, unknown>> = {}): object => ({
  appid: 'wxlocaltest0001',
  mchid: '1900000109',
  description: '92号汽油',
  out_trade_no: outTradeNo,
  notify_url: 'http://127.0.0.1:1/notify',
  amount: { total: 20000, currency: 'CNY' },
  payer: { openid: 'oTest-driver_0001' },
  ...change,
})

/** Orders; `orderOf` makes what is sent. */
export const prepay = (bench: PayBench, order: object): Promise<{ data: { prepay_id: string } }> =>
  bench.client.chain('v3/pay/transactions/jsapi').post<{ prepay_id: string }>(order as never)

/** Asks for an order by the merchant's number. */
export const queryOrder = (bench: PayBench, outTradeNo: string): Promise<{ data: Record<string, unknown> }> =>
  bench.client
    .chain(`v3/pay/transactions/out-trade-no/${outTradeNo}`)
    .get<Record<string, unknown>>({ params: { mchid: bench.merchant.mchid } })

/** What the mini-program would hand to `wx.requestPayment`. */
export function paymentOf(merchant: MerchantCredentials, prepayId: string): PaymentRequest {
  const unsigned = {
    appId: merchant.appid,
    timeStamp: '1700000000',
    nonceStr: 'abcdefgh',
    package: `prepay_id=${prepayId}`,
  }
  const { appId, timeStamp, nonceStr, package: pack } = unsigned
  const paySign = Rsa.sign(
    Formatter.joinedByLineFeed(appId, timeStamp, nonceStr, pack),
    Rsa.from(merchant.privateKeyPem, 'private'),
  )
  return { ...unsigned, signType: 'RSA', paySign, openid: 'oTest-driver_0001' }
}

/** Orders and pays; answers the order number. */
export async function paidOrder(bench: PayBench, outTradeNo: string, change = {}): Promise<string> {
  const { data } = await prepay(bench, orderOf(outTradeNo, change))
  const result = bench.pay.payments.pay(paymentOf(bench.merchant, data.prepay_id))
  if (result.errMsg !== 'requestPayment:ok') throw new Error(result.errMsg)
  return outTradeNo
}

/** What a call was refused with: HTTP status and code. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    const { response } = error as { response?: { status: number; data: { code?: string } } }
    if (response !== undefined) return `${response.status} ${response.data.code ?? ''}`
    throw error
  }
  return 'accepted'
}
