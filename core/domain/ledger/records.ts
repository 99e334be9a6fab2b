import * as z from 'zod/mini'
import { day, instant, recordHead, reason } from '../units/schema'
import { messageKinds } from '../members/records'

/** What a posting moves. Face value of coupons and money are fen, points are points. */
export const assets = ['fen', 'points', 'giftFen', 'principalFen', 'couponFen'] as const
export type Asset = (typeof assets)[number]

/** `{journalId}:{line}`: a positive amount from one account to another. */
export const PostingSchema = z.object({
  line: z.int(),
  asset: z.enum(assets),
  source: z.string(),
  destination: z.string(),
  amount: z.int().check(z.positive()),
  /** The lot's expiry date, for points of a member. */
  lot: z.optional(day),
})
export type Posting = z.infer<typeof PostingSchema>

/** What must happen after the commit: written with the act, delivered at once where allowed, swept otherwise. */
export const OutboxEntrySchema = z.object({
  n: z.int(),
  task: z.discriminatedUnion('kind', [
    /** Put a message into the inbox and, with consent, onto the phone. */
    z.object({
      kind: z.literal('message'),
      memberId: z.string(),
      messageKind: z.enum(messageKinds),
      messageKey: z.string(),
      content: reason,
      page: z.string(),
    }),
    /** Tell the controller that a sale is paid. */
    z.object({ kind: z.literal('clearSale'), saleId: z.string(), orderId: z.string() }),
    /** Send a recorded refund to its provider. */
    z.object({ kind: z.literal('sendRefund'), refundId: z.string() }),
    /** Tell WeChat that the goods were handed over, so that it pays out. */
    z.object({ kind: z.literal('uploadShipping'), orderId: z.string(), outTradeNo: z.string() }),
    /** Tell everybody who asked about a new price. */
    z.object({ kind: z.literal('priceChange'), priceId: z.string() }),
    /** Send a requested invoice to its provider. */
    z.object({ kind: z.literal('sendInvoice'), invoiceId: z.string() }),
  ]),
  state: z.enum(['pending', 'done', 'failed']),
  tries: z.int(),
  dueAt: instant,
  problem: z.nullable(z.string()),
})
export type OutboxEntry = z.infer<typeof OutboxEntrySchema>
export type OutboxTask = OutboxEntry['task']

export const acts = [
  'signUp',
  'hold',
  'holdRelease',
  'prepayment',
  'settlement',
  'refund',
  'refundReversal',
  'redemption',
  'claim',
  'lapse',
  'adjustment',
  'evaluation',
  'birthday',
  'priceAnnouncement',
  'invoiceRequest',
  'closing',
] as const
export type Act = (typeof acts)[number]

/** `journals/journal:{act}:{key}`: everything one act moved, and what follows from it. Never changed but for its outbox. */
export const JournalSchema = z.object({
  ...recordHead,
  act: z.enum(acts),
  memberId: z.string(),
  /** The order it belongs to, or empty. */
  orderId: z.string(),
  at: instant,
  /** Business day, Asia/Shanghai: system accounts are summed by it. */
  partition: day,
  by: z.object({ role: z.enum(['driver', 'staff', 'owner', 'system']), id: z.string() }),
  postings: z.array(PostingSchema),
  outbox: z.array(OutboxEntrySchema),
  /** The soonest pending entry, or NEVER. */
  outboxDueAt: instant,
})
export type Journal = z.infer<typeof JournalSchema>
