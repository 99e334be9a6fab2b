import { multiplyHalfUp, sum } from '../units/money'
import type { Rating, RatingTag, RatingTally } from './records'

/** In so many parts a station's ratings are counted. */
const PARTS = 8

export interface RatingSummary {
  readonly count: number
  /** 470 is 4.7 stars; 0 without a rating. */
  readonly averageHundredths: number
  /** One count each for 1 … 5 stars. */
  readonly stars: readonly number[]
  /** What was said most first. */
  readonly tags: readonly { readonly tag: RatingTag; readonly count: number }[]
}

/** The part of a station's counts that a rating belongs to: always the same one. */
export function tallyId(stationId: string, ratingId: string): string {
  const spread = Array.from(ratingId).reduce(
    (total, letter) => (total * 31 + letter.charCodeAt(0)) % 65_521,
    0,
  )
  return `${stationId}:${spread % PARTS}`
}

type Counted = Pick<Rating, 'stars' | 'tags'>

/** The counts after a rating took the place of what its driver had said before; without `before` it is new. */
export function countRating(
  tally: RatingTally | null,
  id: { readonly _id: string; readonly stationId: string },
  rating: Counted,
  before: Counted | null,
): RatingTally {
  const start: RatingTally = tally ?? { ...id, schema: 1, stars: [0, 0, 0, 0, 0], tags: {} }
  const without = before === null ? start : added(start, before, -1)
  return added(without, rating, 1)
}

function added(tally: RatingTally, { stars, tags }: Counted, times: 1 | -1): RatingTally {
  const counts = { ...tally.tags }
  for (const tag of tags) counts[tag] = (counts[tag] ?? 0) + times
  return {
    ...tally,
    stars: tally.stars.map((count, index) => (index + 1 === stars ? count + times : count)),
    tags: counts,
  }
}

/** A station's counts out of their parts. */
export function summarise(
  tallies: readonly Pick<RatingTally, 'stars' | 'tags'>[],
  known: readonly RatingTag[],
): RatingSummary {
  const stars = [0, 1, 2, 3, 4].map((index) => sum(tallies.map((tally) => tally.stars[index] ?? 0)))
  const count = sum(stars)
  const total = sum(stars.map((each, index) => each * (index + 1)))
  const tags = known
    .map((tag) => ({ tag, count: sum(tallies.map((tally) => tally.tags[tag] ?? 0)) }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.count - a.count)
  return { count, averageHundredths: count === 0 ? 0 : multiplyHalfUp(total, 100, count), stars, tags }
}
