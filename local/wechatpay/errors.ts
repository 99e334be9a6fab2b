export interface ErrorDetail {
  readonly field?: string
  readonly value?: unknown
  readonly issue?: string
  readonly location?: string
  readonly [key: string]: unknown
}

/** A refusal as API v3 words it: HTTP status, code, Chinese message, detail. */
export class PayError extends Error {
  override readonly name = 'PayError'

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly detail?: ErrorDetail,
  ) {
    super(message)
  }

  /** Body of the reply. `former` spells the codes as older documentation does. */
  body(former = false): Record<string, unknown> {
    const code = former ? (FORMER_CODES[this.code] ?? this.code) : this.code
    return { code, message: this.message, ...(this.detail === undefined ? {} : { detail: this.detail }) }
  }
}

const FORMER_CODES: Readonly<Record<string, string>> = {
  ORDER_NOT_EXIST: 'ORDERNOTEXIST',
  ORDER_PAID: 'ORDERPAID',
  ORDER_CLOSED: 'ORDERCLOSED',
  NOT_ENOUGH: 'NOTENOUGH',
  NO_AUTH: 'NOAUTH',
  SYSTEM_ERROR: 'SYSTEMERROR',
}

export const paramError = (field: string, issue: string, value?: unknown, location = 'body'): PayError =>
  new PayError(400, 'PARAM_ERROR', `参数错误：${field} ${issue}`, {
    field,
    issue,
    location,
    ...(value === undefined ? {} : { value }),
  })
export const signError = (issue: string, detail: ErrorDetail = {}): PayError =>
  new PayError(401, 'SIGN_ERROR', '签名错误，请检查后再试', { issue, location: 'authorization', ...detail })
export const invalidRequest = (message: string): PayError => new PayError(400, 'INVALID_REQUEST', message)
export const orderNotExist = (): PayError => new PayError(404, 'ORDER_NOT_EXIST', '订单不存在')
export const orderPaid = (): PayError => new PayError(400, 'ORDER_PAID', '该订单已支付')
export const orderClosed = (): PayError => new PayError(400, 'ORDER_CLOSED', '该订单已关闭')
export const outTradeNoUsed = (): PayError => new PayError(403, 'OUT_TRADE_NO_USED', '商户订单号重复')
export const appidMismatch = (): PayError =>
  new PayError(400, 'APPID_MCHID_NOT_MATCH', '商户号和appid没有绑定关系，请绑定后重试')
export const noAuth = (): PayError => new PayError(403, 'NO_AUTH', '商户号与签名的商户号不一致，无权限')
export const notEnough = (): PayError => new PayError(403, 'NOT_ENOUGH', '基本账户余额不足，请充值后重新发起')
export const resourceNotExists = (message: string): PayError =>
  new PayError(404, 'RESOURCE_NOT_EXISTS', message)
export const frequencyLimited = (message = '频率限制'): PayError =>
  new PayError(429, 'FREQUENCY_LIMITED', message)
export const systemError = (): PayError => new PayError(500, 'SYSTEM_ERROR', '系统异常，请稍后重试')
