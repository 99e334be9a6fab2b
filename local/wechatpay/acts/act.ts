import type { VirtualClock } from '../../kernel/clock'
import { Fields } from '../fields'
import type { Ledger } from '../ledger'
import type { MerchantCredentials } from '../merchants/credentials'
import type { Rules } from '../model'
import { noAuth } from '../errors'

/** What an endpoint works with. */
export interface Desk {
  readonly ledger: Ledger
  readonly clock: VirtualClock
  readonly rules: Rules
  /** `https://…/wechatpay`, for addresses that the API hands out. */
  publicUrl(): string
  knowsOpenid(appid: string, openid: string): boolean
  /** Called after a refund was accepted, to see to its result. */
  refundAccepted(): void
}

export interface ActRequest {
  /** Who signed. */
  readonly merchant: MerchantCredentials
  readonly params: unknown
  readonly query: unknown
  /** Parsed body, or undefined without one. */
  readonly body: unknown
}

export interface ActReply {
  readonly status: number
  readonly body?: Readonly<Record<string, unknown>>
  /** A file instead of a document; sent unsigned. */
  readonly file?: Buffer
}

/** One endpoint of the API. */
export interface Act {
  readonly name: string
  readonly method: 'GET' | 'POST'
  /** Below `/wechatpay`, Fastify's way of writing. */
  readonly path: string
  handle(request: ActRequest, desk: Desk): ActReply
}

export const params = (request: ActRequest): Fields => new Fields(request.params, '', 'path')
export const query = (request: ActRequest): Fields => new Fields(request.query, '', 'query')
export const body = (request: ActRequest): Fields => new Fields(request.body)

/** The named merchant must be the one that signed. */
export function requireOwn(fields: Fields, merchant: MerchantCredentials): void {
  if (fields.text('mchid', { max: 32 }) !== merchant.mchid) throw noAuth()
}
