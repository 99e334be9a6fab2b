import type { Kernel, LocalService } from '../kernel/service'
import type { Desk } from './acts/act'
import { Authorizer } from './authorization'
import { controlRoutes } from './control'
import { Ledger } from './ledger'
import type { MerchantCredentials } from './merchants/credentials'
import { MerchantRegistry, type MerchantRequest } from './merchants/registry'
import { DEFAULT_RULES, type Notification, type Rules } from './model'
import { forge, type Forgery, type Posting } from './notify/forge'
import { resourceOf } from './notify/message'
import { Notifier } from './notify/notifier'
import { Payments } from './phone/payments'
import { RefundResults } from './refundResults'
import { apiRoutes } from './routes'
import { Store } from './store'

export interface WechatPayOptions {
  /**
   * The merchants: `{mchid, appid, mode?}` to have credentials made (and, with `kernel.stateDir`, kept), or a whole set
   * from `createMerchantCredentials`. `mode` is `publicKey` (new merchants, the default) or `certificate`.
   */
  readonly merchants: readonly MerchantRequest[]
  /** Names by which payers know the merchants, by merchant number; the number itself where there is none. */
  readonly payees?: Readonly<Record<string, string>>
  /** Rules to begin with; what is absent is as `DEFAULT_RULES`. Can be changed at `/local/wechatpay/rules`. */
  readonly rules?: Partial<Rules>
  /** From a merchant's `notify_url` to an address that is reachable here; the same address when absent. */
  readonly resolveNotifyUrl?: (url: string) => string
  /** Whether an openid belongs to the app; any well-formed one does when absent. */
  readonly knowsOpenid?: (appid: string, openid: string) => boolean
}

export interface WechatPay extends LocalService {
  /** The payer's phone. */
  readonly payments: Payments
  readonly ledger: Ledger
  readonly refundResults: RefundResults
  /** In force now; change its fields at will. */
  readonly rules: Rules
  /** Keys and numbers of a merchant, for the functions' environment. Throws RangeError when there is none. */
  credentials(mchid: string): MerchantCredentials
  notifications(): Notification[]
  resend(notification: Notification): void
  /** A false notification about an order, for tests that post it themselves. */
  forge(how: Forgery, mchid: string, outTradeNo: string): Posting
  /** Resolves when every notification due by now has been tried. */
  idle(): Promise<void>
}

/**
 * A WeChat Pay API v3 server: prepay, query, close, refund, bill under `/wechatpay/v3`, the payer's phone and controls
 * under `/local/wechatpay`. A client uses `<base>/wechatpay/` as its base address and signs the path it asks for.
 * Planned faults: point `notify` (delay, lose, double, reorder, forge, probe) by event type or out_trade_no; point
 * `pay` (systemError, frequency, delay, timeout, lostReply) by act, and (fail, lostReply) by `phone`.
 */
export function createWechatPay(kernel: Kernel, options: WechatPayOptions): WechatPay {
  const store = new Store(kernel.stateDir)
  const merchants = new MerchantRegistry(options.merchants, kernel.stateDir)
  const rules: Rules = { ...DEFAULT_RULES, ...options.rules }
  const ledger = new Ledger(store, kernel.clock)
  const resolveUrl = options.resolveNotifyUrl ?? ((url: string) => url)
  const notifier = new Notifier({ kernel, store, ledger, merchants, rules, resolveUrl })
  const refundResults = new RefundResults(store, ledger, notifier, kernel.clock)
  const payments = new Payments({
    kernel,
    ledger,
    merchants,
    notifier,
    payeeOf: (mchid) => options.payees?.[mchid] ?? mchid,
  })
  const authorizer = new Authorizer(
    (mchid) => merchants.find(mchid),
    () => kernel.clock.now(),
  )
  const desk: Desk = {
    ledger,
    clock: kernel.clock,
    rules,
    publicUrl: () => `${kernel.baseUrl()}/wechatpay`,
    knowsOpenid: options.knowsOpenid ?? (() => true),
    refundAccepted: () => {
      refundResults.rearm()
    },
  }
  const service: WechatPay = {
    name: 'wechatpay',
    payments,
    ledger,
    refundResults,
    rules,
    credentials: (mchid) => merchants.require(mchid),
    notifications: () => store.list('notification'),
    resend: (notification) => {
      notifier.resend(notification)
    },
    forge: (how, mchid, outTradeNo) => forgeAbout(how, merchants.require(mchid), outTradeNo, ledger, kernel),
    idle: () => notifier.idle(),
    async routes(app) {
      await apiRoutes(app, { kernel, desk, authorizer })
      await controlRoutes(app, service, merchants)
    },
    reset: () => {
      store.reset()
      Object.assign(rules, DEFAULT_RULES, options.rules)
    },
    close: () => {
      notifier.close()
      refundResults.close()
    },
  }
  return service
}

function forgeAbout(
  how: Forgery,
  merchant: MerchantCredentials,
  outTradeNo: string,
  ledger: Ledger,
  kernel: Kernel,
): Posting {
  const order = ledger.order(merchant.mchid, outTradeNo)
  if (order === undefined) throw new RangeError(`no order ${outTradeNo} to forge a notification about`)
  const now = kernel.clock.now()
  return forge(
    how,
    { id: `forged-${now}`, createdAt: now, eventType: 'TRANSACTION.SUCCESS', resource: resourceOf(order) },
    merchant,
    now,
  )
}
