import { home } from '../../../core/contracts/home'
import { DomainError } from '../../../core/contracts/errors'
import type { OutputOf } from '../../../core/contracts/contract'
import type { Member } from '../../../core/domain/members/records'
import type { Pricing } from '../../../core/domain/pricing/records'
import type { Station } from '../../../core/domain/station/records'
import { tierOf } from '../../../core/domain/tiers/tiers'
import { action } from '../../common/runtime/action'
import type { Database } from '../../common/data/database'
import { allStations, pricingOf } from '../../common/services/catalogue'
import { tierView } from '../../common/views/members'
import { nozzleViews } from '../../common/views/nozzles'
import { orderViews } from '../../common/views/orders'
import { priceViews } from '../../common/views/prices'

/** Everything the first screen shows, in one call: station, prices, tier, open orders (A2, B5, F11). */
export const open = action(home.open, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const stations = await allStations(db)
  const station =
    input.stationId === undefined ? stations[0] : stations.find(({ _id }) => _id === input.stationId)
  if (station === undefined) throw new DomainError('NOT_FOUND', { stationId: input.stationId ?? '' })
  const memberId = caller.identity?.memberId ?? null
  const [pricing, live, member] = await Promise.all([
    pricingOf(db, station._id, at),
    db.liveStates.get(station._id),
    memberId === null ? null : db.members.get(memberId),
  ])
  return {
    station: stationView(station),
    stationCount: stations.length,
    prices: priceViews(pricing, member === null ? null : tierOf(member.tier.code, pricing), at),
    nozzles: nozzleViews(station, live, pricing, at),
    ...(await ownPart(db, member, pricing, at)),
    roles: [...caller.roles],
    at,
  }
})

type OwnPart = Pick<OutputOf<typeof home.open>, 'member' | 'openOrders'>

async function ownPart(db: Database, member: Member | null, pricing: Pricing, at: number): Promise<OwnPart> {
  if (member === null) return { member: null, openOrders: [] }
  const memberId = member._id
  const [coupons, unread, openOrders] = await Promise.all([
    db.coupons.count({ memberId, state: 'available', validUntil: { gte: at } }),
    db.inboxMessages.count({ memberId, readAt: 0 }),
    db.orders.find({
      where: { memberId, state: { in: ['locked', 'awaitingPayment', 'authorised'] } },
      orderBy: [['createdAt', 'desc']],
      limit: 5,
    }),
  ])
  return {
    member: {
      memberId,
      nickname: member.profile.nickname,
      locale: member.locale,
      tier: tierView(member, pricing, at),
      points: Math.max(0, member.points.available),
      coupons,
      unread,
    },
    openOrders: await orderViews(db, openOrders, at),
  }
}

function stationView({
  _id: stationId,
  name,
  address,
  openingHours,
  status,
}: Station): OutputOf<typeof home.open>['station'] {
  return { stationId, name, address, openingHours, status }
}
