import { home } from '../../../core/contracts/home'
import { DomainError } from '../../../core/contracts/errors'
import type { OutputOf } from '../../../core/contracts/contract'
import { usualProduct } from '../../../core/domain/members/habits'
import type { Member } from '../../../core/domain/members/records'
import type { Order } from '../../../core/domain/orders/records'
import { openingAt } from '../../../core/domain/station/opening'
import { queueOf } from '../../../core/domain/station/queue'
import type { Station } from '../../../core/domain/station/records'
import { tierOf } from '../../../core/domain/tiers/tiers'
import { action } from '../../common/runtime/action'
import type { Database } from '../../common/data/database'
import { allStations, pricingOf } from '../../common/services/catalogue'
import { activeOffers } from '../../common/services/offers'
import { nozzleViews } from '../../common/views/nozzles'
import { orderViews } from '../../common/views/orders'
import { priceViews } from '../../common/views/prices'
import { standingOf, waitingFor, type Waiting } from '../standing'

/** Everything the first screen shows, in one call: station, prices, tier, open orders (A2, A12, B5, F11). */
export const open = action(home.open, async (context) => {
  const { input, caller, db, clock } = context
  const at = clock.now()
  const [stations, own] = await Promise.all([
    allStations(db),
    ownPart(db, caller.identity?.memberId ?? null, at),
  ])
  const station =
    input.stationId === undefined ? stations[0] : stations.find(({ _id }) => _id === input.stationId)
  if (station === undefined) throw new DomainError('NOT_FOUND', { stationId: input.stationId ?? '' })
  const [pricing, live, offers, openOrders] = await Promise.all([
    pricingOf(db, station._id, at),
    db.liveStates.get(station._id),
    activeOffers(context, station._id, at),
    orderViews(db, own?.openOrders ?? [], at),
  ])
  const nozzles = nozzleViews(station, live, pricing, at)
  return {
    station: stationView(station, at),
    stationCount: stations.length,
    stations: stations.length > 1 ? placesOf(station, stations, at) : [],
    prices: priceViews(pricing, own === null ? null : tierOf(own.member.tier.code, pricing), at),
    nozzles,
    queue: queueOf(station.nozzles, (number) => stateOf(nozzles, number)),
    offers,
    member:
      own === null
        ? null
        : { ...standingOf(own.member, own.waiting, pricing, at), usualProductId: own.usualProductId },
    openOrders,
    roles: [...caller.roles],
    at,
  }
})

interface OwnPart {
  readonly member: Member
  readonly waiting: Waiting
  readonly openOrders: readonly Order[]
  readonly usualProductId: string | null
}

/** So many of the latest fuellings tell what a driver usually takes. */
const habitOrders = 10

/** What is the caller's own, read side by side; null for a guest. */
async function ownPart(db: Database, memberId: string | null, at: number): Promise<OwnPart | null> {
  if (memberId === null) return null
  const [member, waiting, openOrders, recent] = await Promise.all([
    db.members.get(memberId),
    waitingFor(db, memberId, at),
    db.orders.find({
      where: { memberId, state: { in: ['locked', 'awaitingPayment', 'authorised'] } },
      orderBy: [['createdAt', 'desc']],
      limit: 5,
    }),
    db.orders.find({
      where: { memberId, state: 'settled' },
      orderBy: [['createdAt', 'desc']],
      limit: habitOrders,
    }),
  ])
  if (member === null) return null
  const products = recent.map(({ productId }) => productId)
  const vehicle = member.vehicles.find(({ isDefault }) => isDefault)
  const wanted = member.preferences.productId ?? vehicle?.productId ?? null
  return { member, waiting, openOrders, usualProductId: usualProduct(wanted, products) }
}

type Answer = OutputOf<typeof home.open>

function stateOf(nozzles: Answer['nozzles'], number: number): Answer['nozzles'][number]['state'] {
  return nozzles.find((nozzle) => nozzle.number === number)?.state ?? 'offline'
}

function stationView(station: Station, at: number): Answer['station'] {
  const { _id: stationId, name, address, phone, openingHours } = station
  return { stationId, name, address, phone, openingHours, status: statusAt(station, at) }
}

/** As everywhere a station is shown: what its staff say, and the clock (B4). */
function statusAt(station: Station, at: number): 'open' | 'closed' {
  return openingAt(station, at).open ? 'open' : 'closed'
}

/** Every station with its place, the one on the screen first. */
function placesOf(shown: Station, stations: readonly Station[], at: number): Answer['stations'] {
  const others = stations.filter(({ _id }) => _id !== shown._id)
  return [shown, ...others].map((station) => {
    const { _id: stationId, name, location } = station
    return { stationId, name, status: statusAt(station, at), location }
  })
}
