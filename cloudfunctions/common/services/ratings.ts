import { ratingTags, type RatingTally } from '../../../core/domain/ratings/records'
import { summarise } from '../../../core/domain/ratings/tally'
import type { RatingSummaryView } from '../../../core/contracts/shapes'
import type { Database } from '../data/database'

/** What a station's drivers say of it, in counts (B7). */
export async function ratingSummaryOf(db: Database, stationId: string): Promise<RatingSummaryView> {
  const summaries = await ratingSummariesOf(db, [stationId])
  return summaries(stationId)
}

/** The same of several stations, by one query. */
export async function ratingSummariesOf(
  db: Database,
  stationIds: readonly string[],
): Promise<(stationId: string) => RatingSummaryView> {
  const tallies = await db.ratingTallies.find({ where: { stationId: { in: stationIds } }, limit: 1000 })
  return (stationId) => view(tallies.filter((tally) => tally.stationId === stationId))
}

function view(tallies: readonly RatingTally[]): RatingSummaryView {
  const { stars, tags, ...rest } = summarise(tallies, ratingTags)
  return { ...rest, stars: [...stars], tags: [...tags] }
}
