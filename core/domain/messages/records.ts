import * as z from 'zod/mini'
import { messageKinds } from '../members/records'
import { instant, reason, recordHead } from '../units/schema'

/** `inboxMessages/message:{memberId}:{messageKey}`: a message as the member finds it in the app (K1). */
export const InboxMessageSchema = z.object({
  ...recordHead,
  memberId: z.string(),
  kind: z.enum(messageKinds),
  content: reason,
  page: z.string(),
  at: instant,
  /** 0 while unread. */
  readAt: instant,
  /** What became of the subscription message beside it. */
  push: z.enum(['due', 'sent', 'noConsent', 'muted', 'refused', 'failed']),
  /** When the push may go out (quiet hours), or NEVER. */
  pushDueAt: instant,
  pushTries: z.int(),
  problem: z.nullable(z.string()),
})
export type InboxMessage = z.infer<typeof InboxMessageSchema>

/** `messageCredits/{memberId}:{kind}`: how many sends the member has agreed to; one accepted tap is one (K1, K6). */
export const MessageCreditSchema = z.object({
  ...recordHead,
  memberId: z.string(),
  openid: z.string(),
  kind: z.enum(messageKinds),
  templateId: z.string(),
  credits: z.int().check(z.nonnegative()),
  changedAt: instant,
  /** Answers of the consent sheet already counted, the latest last. */
  requestIds: z.array(z.string()),
})
export type MessageCredit = z.infer<typeof MessageCreditSchema>
