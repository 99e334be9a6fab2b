import type { Member, MessageKind } from '../members/records'
import type { Reason } from '../units/schema'
import { pushPlan } from './quiet'
import type { InboxMessage } from './records'
import { NEVER } from '../units/never'

/** What is told, once per member and key. */
export interface Announcement {
  readonly memberId: string
  readonly messageKind: MessageKind
  readonly messageKey: string
  readonly content: Reason
  readonly page: string
}

/** `message:{memberId}:{messageKey}`: the database keeps a message from being told twice by this id. */
export function inboxMessageId(memberId: string, messageKey: string): string {
  return `message:${memberId}:${messageKey}`
}

/** A message as it comes into the inbox, with when its push is due by the member's wishes (K1, K6). */
export function newInboxMessage(
  told: Announcement,
  member: Pick<Member, 'notifications'>,
  at: number,
): InboxMessage {
  return {
    _id: inboxMessageId(told.memberId, told.messageKey),
    schema: 1,
    memberId: told.memberId,
    kind: told.messageKind,
    content: told.content,
    page: told.page,
    at,
    readAt: 0,
    ...pushPlan(told.messageKind, member.notifications, at),
    pushTries: 0,
    problem: null,
  }
}

/** Marks a message as read; one read before keeps its time. */
export function markRead(message: InboxMessage, at: number): InboxMessage {
  return message.readAt === 0 ? { ...message, readAt: at } : message
}

/** A push that was begun so often without an answer is given up. */
export const MAX_PUSH_TRIES = 6
const CLAIM_MS = 120_000

/**
 * Takes a due push for one worker: until it answers, or for two minutes (doubled each time), no other one sends it.
 * Null when it is not due: another worker has it, or it is over.
 */
export function claimPush(message: InboxMessage, at: number): InboxMessage | null {
  if (message.push !== 'due' || message.pushDueAt > at) return null
  if (message.pushTries >= MAX_PUSH_TRIES) return endPush(message, 'failed', 'no answer')
  return { ...message, pushTries: message.pushTries + 1, pushDueAt: at + CLAIM_MS * 2 ** message.pushTries }
}

/** Puts a claimed push off until an instant: nothing was sent, so the claim does not count as a try. */
export function postponePush(message: InboxMessage, dueAt: number): InboxMessage {
  return { ...message, pushDueAt: dueAt, pushTries: Math.max(0, message.pushTries - 1) }
}

/** Writes down what became of a push; what is over stays as it is. */
export function endPush(
  message: InboxMessage,
  push: Exclude<InboxMessage['push'], 'due'>,
  problem: string | null = null,
): InboxMessage {
  return message.push === 'due' ? { ...message, push, pushDueAt: NEVER, problem } : message
}

/** How long after it was told a message still follows when its reader agrees to be told. */
const FRESH_MS = 600_000

/** A message that only lacked consent becomes due once its reader has just given it: the receipt of the payment he looks at. */
export function revivePush(message: InboxMessage, at: number): InboxMessage {
  const fresh = message.push === 'noConsent' && at - message.at <= FRESH_MS
  return fresh ? { ...message, push: 'due', pushDueAt: at, pushTries: 0 } : message
}
