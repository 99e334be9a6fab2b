import { rating as contract } from '../../../core/contracts/rating'
import { pageByInstant } from '../../common/data/pageByInstant'
import { action } from '../../common/runtime/action'
import { stationOf } from '../../common/services/catalogue'
import { ratingSummaryOf } from '../../common/services/ratings'
import { reviewView } from '../../common/views/ratings'

const pageSize = 20

/** The comments that are shown of a station, newest first, of all or of so many stars (B7). */
export const list = action(contract.list, async ({ input, caller, db, clock }) => {
  const { stationId, stars, cursor } = input
  await stationOf(db, stationId, clock.now())
  const where = { stationId, commentState: 'shown', ...(stars === undefined ? {} : { stars }) } as const
  const [page, summary] = await Promise.all([
    pageByInstant(
      {
        before: (at, limit) =>
          db.ratings.find({
            where: { ...where, ratedAt: { lt: at } },
            orderBy: [['ratedAt', 'desc']],
            limit,
          }),
        at: (ratedAt) => db.ratings.find({ where: { ...where, ratedAt }, limit: 100 }),
        instantOf: (rating) => rating.ratedAt,
      },
      cursor,
      pageSize,
    ),
    cursor === undefined ? ratingSummaryOf(db, stationId) : null,
  ])
  const memberId = caller.identity?.memberId ?? null
  const reviews = page.items.map((rating) => reviewView(rating, memberId))
  return { reviews, summary, nextCursor: page.nextCursor }
})
