import * as z from 'zod/mini'
import { instant, reason, recordHead } from '../units/schema'

/** What only a person can end. Each kind has an entry `problem.{kind}` in the catalogue that says what to do. */
export const problemKinds = [
  /** The merchant's balance does not reach for a refund. */
  'refundWaitingFunds',
  /** WeChat Pay cannot reach the driver's account. */
  'refundAbnormal',
  /** WeChat Pay refused a refund for good. */
  'refundRefused',
  /** Money of a refund left after it had been booked as refused. */
  'refundPaidAfterRefusal',
  /** WeChat Pay has not answered for a refund for long. */
  'refundUnanswered',
  /** A pump delivered far more than was paid for beforehand. */
  'overrunTooFar',
  /** A paid order's sale was paid at the till too; the driver's payment goes back. */
  'paidTwice',
  /** A paid order does not hold its sale, and the machine cannot tell whose money is too much. */
  'saleConflict',
  /** A pump was let deliver, its controller is silent, and the driver's money waits. */
  'authorisationSilent',
  /** Something that should have followed an act was tried too often. */
  'outboxFailed',
  /** A driver's comment that the content check could not judge, or that other drivers reported. */
  'commentToJudge',
  /** A driver asks for a refund and waits for an answer. */
  'refundAsked',
  /** A driver says that the wrong fuel went into his tank. */
  'reportWrongFuel',
  /** A driver says that an amount is wrong. */
  'reportWrongAmount',
  /** A driver says that something does not work. */
  'reportEquipment',
  /** A driver has seen a leak, or smells fuel: people may be in danger. */
  'reportDanger',
  /** A driver has told something else. */
  'reportOther',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** `problems/problem:{kind}:{subject}`: one case that somebody has to look at (product decisions, The owner). */
export const ProblemSchema = z.object({
  ...recordHead,
  kind: z.enum(problemKinds),
  /** Empty when it belongs to no station. */
  stationId: z.string(),
  /** The id of the record it is about. */
  subject: z.string(),
  /** The order it belongs to, or empty. */
  orderId: z.string(),
  /** What happened and what to do. */
  content: reason,
  at: instant,
  /** 0 while it is open. */
  resolvedAt: instant,
  /** Who ended it, and how; null while it is open. */
  resolution: z.nullable(
    z.object({ role: z.enum(['staff', 'owner', 'system']), id: z.string(), reason: z.string() }),
  ),
})
export type Problem = z.infer<typeof ProblemSchema>
