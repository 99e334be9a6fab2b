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

export const noConsentCode = 43101

/** WeChat's codes that say "later": system busy, token expired, too fast. */
export const repeatableCodes: ReadonlySet<number> = new Set([-1, 40001, 42001, 45009])
