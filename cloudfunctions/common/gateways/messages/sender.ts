import { DomainError } from '../../../../core/contracts/errors'

/** A subscription message, ready to go to one phone (platform facts §3). */
export interface OutgoingMessage {
  readonly openid: string
  readonly templateId: string
  /** Path in the mini-program that a tap opens. */
  readonly page: string
  /** Template keyword → text. */
  readonly data: Readonly<Record<string, string>>
  readonly miniprogramState: 'developer' | 'trial' | 'formal'
  readonly locale: 'zh-CN' | 'en'
}

/** `noConsent` is WeChat's 43101: the person has no accepted credit left. */
export type SendOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'noConsent' }
  | { readonly outcome: 'refused'; readonly problem: string }

/** Sends subscription messages: by cloud call while a user is there, over HTTPS otherwise. */
export interface MessageSender {
  /** @throws DomainError UPSTREAM when trying again may help */
  send(message: OutgoingMessage): Promise<SendOutcome>
}

/** 43101: the person has not agreed, or has used his consent up. */
const noConsentCode = 43101

/** WeChat's codes with which the same message can never go out: person, template, page or data are wrong (api_sendmessage). */
const finalCodes: ReadonlySet<number> = new Set([40003, 40037, 41030, 47003])

/** What WeChat, or the way to it, answered. */
export interface SendAnswer {
  readonly service: 'weixin' | 'openapi'
  /** 0 is success; anything that is not a number is no answer of WeChat. */
  readonly code: unknown
  readonly text: unknown
  readonly cause: unknown
}

/**
 * What an answer means for a message.
 * @throws DomainError UPSTREAM for everything that is not known to be final, so that another way or a later time delivers it
 */
export function sendOutcome({ service, code, text, cause }: SendAnswer): SendOutcome {
  if (code === 0) return { outcome: 'sent' }
  if (code === noConsentCode) return { outcome: 'noConsent' }
  if (typeof code === 'number' && finalCodes.has(code)) {
    return { outcome: 'refused', problem: `${code} ${String(text)}` }
  }
  const upstream = new DomainError('UPSTREAM', { service, code })
  upstream.cause = cause
  throw upstream
}
