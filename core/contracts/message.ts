import * as z from 'zod/mini'
import { messageKinds } from '../domain/members/records'
import { defineContract } from './contract'
import { cursor, id, inboxView, notificationWishes, nothing } from './shapes'

/** Inbox, consent ledger and sending (K1, K6). */
export const message = defineContract({
  inbox: {
    roles: ['driver'],
    input: z.object({
      cursor,
      /** Only these kinds; all when left out. */
      kinds: z.optional(
        z.array(z.enum(messageKinds)).check(z.minLength(1), z.maxLength(messageKinds.length)),
      ),
    }),
    output: z.object({ messages: z.array(inboxView), unread: z.int(), nextCursor: z.nullable(z.string()) }),
  },
  markRead: {
    roles: ['driver'],
    input: z.object({ messageIds: z.array(id).check(z.minLength(1), z.maxLength(50)) }),
    output: nothing,
  },
  /** Everything told so far is read; `unread` is what was too much for one call. */
  markAllRead: { roles: ['driver'], input: nothing, output: z.object({ unread: z.int() }) },
  /** What the page of notifications shows: kinds and hours that are wished, the templates to ask for, what is agreed to. */
  consentChoices: {
    roles: ['driver'],
    input: nothing,
    output: z.object({
      notifications: notificationWishes,
      choices: z.array(z.object({ kind: z.enum(messageKinds), templateId: z.string(), credits: z.int() })),
    }),
  },
  /** What `wx.requestSubscribeMessage` answered; each accepted tap is one send. */
  recordConsent: {
    roles: ['driver'],
    input: z.object({
      requestId: z.string().check(z.minLength(8), z.maxLength(64), z.regex(/^[A-Za-z0-9_-]+$/)),
      results: z
        .array(
          z.object({
            templateId: z.string().check(z.maxLength(64)),
            result: z.enum(['accept', 'reject', 'ban', 'filter', 'acceptWithAudio']),
          }),
        )
        .check(z.minLength(1), z.maxLength(5)),
    }),
    output: z.object({
      choices: z.array(z.object({ kind: z.enum(messageKinds), templateId: z.string(), credits: z.int() })),
    }),
  },
  /** Sends what is due to the caller, at once, while the app is open and WeChat lets it. */
  deliverMine: { roles: ['driver'], input: nothing, output: z.object({ sent: z.int() }) },
})
