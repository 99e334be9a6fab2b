export { createWechatPay, type WechatPay, type WechatPayOptions } from './wechatpay'
export {
  createMerchantCredentials,
  type MerchantCredentials,
  type PlatformMode,
} from './merchants/credentials'
export { forge, type Forgery, type Posting } from './notify/forge'
export type { PaymentRequest, PaymentResult } from './phone/payments'
export type { Funds, Notification, Order, Refund, RefundOutcome, Rules } from './model'
