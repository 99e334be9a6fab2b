import { DomainError } from '../../../core/contracts/errors'
import type { OutputOf } from '../../../core/contracts/contract'
import { order as contract } from '../../../core/contracts/order'
import { isLive } from '../../../core/domain/orders/liveOrders'
import type { Order } from '../../../core/domain/orders/records'
import { usualVolumes } from '../../../core/domain/orders/usualVolume'
import type { Pricing } from '../../../core/domain/pricing/records'
import type { Station } from '../../../core/domain/station/records'
import { tierOf } from '../../../core/domain/tiers/tiers'
import type { Member } from '../../../core/domain/members/records'
import { action, type ActionContext } from '../../common/runtime/action'
import { allStations, pricingOf, stationOf } from '../../common/services/catalogue'
import { nozzleViews } from '../../common/views/nozzles'
import { orderViews } from '../../common/views/orders'
import { priceViews } from '../../common/views/prices'
import { openedOrder } from '../openedOrder'
import { ownOrder } from '../ownOrder'
import { payableSalesOf } from '../payable'

type Context = ActionContext<typeof contract.open>

/** So many of the latest orders are looked at: the open ones, and what is usual. */
const looksBack = 20

/** The fuelling page's first screen: nozzles, prices, and what of it is the caller's already (C8, C11, D4). */
export const open = action(contract.open, async (context) => {
  const { input, caller, db, clock } = context
  const at = clock.now()
  const asked = input.orderId === undefined ? null : await ownOrder(db, caller, input.orderId)
  const station = await stationFor(context, asked, at)
  const stationId = station._id
  const memberId = caller.identity?.memberId ?? null
  const [pricing, live, member, recent] = await Promise.all([
    pricingOf(db, stationId, at),
    db.liveStates.get(stationId),
    memberId === null ? null : db.members.get(memberId),
    memberId === null ? [] : recentOrders(context, memberId),
  ])
  return {
    station: {
      stationId,
      name: station.name,
      payee: station.legalEntity.name,
      status: station.status,
    },
    nozzles: nozzleViews(station, live, pricing, at),
    fuels: fuels(pricing, member, at),
    heardAt: live?.heardAt ?? 0,
    at,
    ...(await ownPart(context, { stationId, pricing, member, recent, asked })),
  }
})

async function stationFor({ input, db }: Context, asked: Order | null, at: number): Promise<Station> {
  const stationId = asked?.stationId ?? input.stationId
  if (stationId !== undefined) return stationOf(db, stationId, at)
  const [first] = await allStations(db)
  if (first === undefined) throw new DomainError('NOT_FOUND')
  return first
}

function recentOrders({ db }: Context, memberId: string): Promise<Order[]> {
  return db.orders.find({ where: { memberId }, orderBy: [['createdAt', 'desc']], limit: looksBack })
}

function fuels(pricing: Pricing, member: Member | null, at: number): OutputOf<typeof contract.open>['fuels'] {
  const tier = member === null ? null : tierOf(member.tier.code, pricing)
  return priceViews(pricing, tier, at).map(
    ({ productId, grade, kind, priceFenPerL, memberPriceFenPerL }) => ({
      productId,
      grade,
      kind,
      priceFenPerL,
      memberPriceFenPerL,
    }),
  )
}

interface Own {
  readonly stationId: string
  readonly pricing: Pricing
  readonly member: Member | null
  readonly recent: readonly Order[]
  readonly asked: Order | null
}

type OwnPart = Pick<OutputOf<typeof contract.open>, 'sales' | 'taken' | 'opened' | 'openOrders' | 'member'>

async function ownPart(
  context: Context,
  { stationId, pricing, member, recent, asked }: Own,
): Promise<OwnPart> {
  if (member === null) return { sales: null, taken: false, opened: null, openOrders: [], member: null }
  const { input, db, clock } = context
  const at = clock.now()
  const { nozzleNumber } = input
  const waiting = recent.filter((one) => isLive(one, at))
  const atNozzle = waiting.find((one) => one.stationId === stationId && one.nozzleNumber === nozzleNumber)
  const order = asked ?? atNozzle ?? null
  const [opened, deliveries, openOrders] = await Promise.all([
    order === null ? null : openedOrder(context, order),
    nozzleNumber === undefined || order !== null
      ? null
      : payableSalesOf(db, { stationId, nozzleNumber }, member._id, pricing, at),
    orderViews(
      db,
      waiting.filter(({ _id }) => _id !== order?._id),
      at,
    ),
  ])
  const usual = usualVolumes(recent.filter(({ state }) => state === 'settled'))
  const newcomer = member.fuelling.count === 0
  const sales = deliveries?.sales ?? null
  const taken = deliveries?.taken ?? false
  return { sales, taken, opened, openOrders, member: { newcomer, usual, vehicles: [...member.vehicles] } }
}
