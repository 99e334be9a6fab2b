import * as z from 'zod/mini'
import { instant, recordHead } from '../units/schema'

/** What a driver may say with one tap, and whether it is praise. */
export const ratingTags = [
  'fast',
  'clean',
  'friendly',
  'easyPay',
  'goodPrice',
  'longQueue',
  'dirty',
  'unfriendly',
  'confusing',
  'brokenPump',
] as const
export type RatingTag = (typeof ratingTags)[number]

export const commentStates = [
  /** Nothing was written. */
  'none',
  /** Waits for a person's word, or for a content check that did not answer. */
  'held',
  'shown',
  /** By the station's staff, or because several drivers reported it. */
  'hidden',
] as const

/** 1 … 5 */
export const stars = z.int().check(z.gte(1), z.lte(5))

/** `ratings/rating:{hash of the order's id}`: what its driver says of one fuelling (B7, L4). The id does not tell the order, since others see it. */
export const RatingSchema = z.object({
  ...recordHead,
  orderId: z.string(),
  stationId: z.string(),
  memberId: z.string(),
  grade: z.string(),
  /** `张**`: the name as others see it, or empty. */
  author: z.string(),
  stars,
  tags: z.array(z.enum(ratingTags)),
  comment: z.string(),
  commentState: z.enum(commentStates),
  ratedAt: instant,
  changedAt: instant,
  /** Until then its driver may change it. */
  changeableUntil: instant,
  /** Drivers who find that the comment should not stand there, each once. */
  reports: z.array(z.object({ memberId: z.string(), at: instant, why: z.string() })),
  /** What the station says to it. */
  reply: z.nullable(z.object({ text: z.string(), by: z.string(), at: instant })),
})
export type Rating = z.infer<typeof RatingSchema>

/**
 * `ratingTallies/{stationId}:{part}`: how often each number of stars and each tag was given. A station's ratings are
 * counted in several parts, so that drivers who rate at once do not wait for each other; its counts are the sum of them.
 */
export const RatingTallySchema = z.object({
  ...recordHead,
  stationId: z.string(),
  /** One count each for 1 … 5 stars. */
  stars: z.array(z.int()).check(z.length(5)),
  tags: z.record(z.string(), z.int()),
})
export type RatingTally = z.infer<typeof RatingTallySchema>
