import * as z from 'zod/mini'
import { commentStates, ratingTags, stars } from '../domain/ratings/records'
import { instant } from '../domain/units/schema'
import { defineContract } from './contract'
import { cursor, id, ratingSummary } from './shapes'

const ratingId = id
const tags = z.array(z.enum(ratingTags)).check(z.maxLength(ratingTags.length))
const comment = z.string().check(z.trim(), z.maxLength(200))
const why = z.enum(['advertising', 'abuse', 'untrue', 'private', 'other'])

/** What its driver sees of his own rating. */
const ownRating = z.object({
  ratingId: z.string(),
  stars,
  tags,
  comment: z.string(),
  commentState: z.enum(commentStates),
  ratedAt: instant,
  changeableUntil: instant,
  reply: z.nullable(z.object({ text: z.string(), at: instant })),
})

/** What the driver said of an order, and whether he may say something, or something else, now. */
export const orderRating = z.object({ rating: z.nullable(ownRating), mayRate: z.boolean() })
export type OrderRating = z.infer<typeof orderRating>

/** What everybody sees of a rating whose comment is shown: no order, no member. */
const review = z.object({
  ratingId: z.string(),
  author: z.string(),
  grade: z.string(),
  stars,
  tags,
  comment: z.string(),
  ratedAt: instant,
  reply: z.nullable(z.object({ text: z.string(), at: instant })),
  /** The caller's own: he does not report it. */
  own: z.boolean(),
})

/** Stars, tags and comments after a fuelling (B7, L4). */
export const rating = defineContract({
  /** Rates an own paid order, or changes what was said; the same again changes nothing. */
  rate: {
    roles: ['driver'],
    input: z.object({ orderId: id, stars, tags, comment }),
    output: z.object({ rating: ownRating }),
  },
  /** The comments of a station, newest first; its counts come with the first page. */
  list: {
    roles: ['guest', 'driver', 'staff', 'owner'],
    input: z.object({ stationId: id, stars: z.optional(stars), cursor }),
    output: z.object({
      reviews: z.array(review),
      summary: z.nullable(ratingSummary),
      nextCursor: z.nullable(z.string()),
    }),
  },
  report: {
    roles: ['driver'],
    input: z.object({ ratingId, why }),
    output: z.object({ reported: z.boolean() }),
  },
  /** The station lets a comment stand or hides it. */
  judge: {
    roles: ['staff', 'owner'],
    input: z.object({
      ratingId,
      show: z.boolean(),
      reason: z.string().check(z.minLength(1), z.maxLength(200)),
    }),
    output: z.object({ commentState: z.enum(commentStates) }),
  },
  reply: {
    roles: ['staff', 'owner'],
    input: z.object({ ratingId, text: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) }),
    output: z.object({ reply: z.object({ text: z.string(), at: instant }) }),
  },
})
