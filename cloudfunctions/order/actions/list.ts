import type { OutputOf } from '../../../core/contracts/contract'
import { order as contract } from '../../../core/contracts/order'
import { filterConditions, monthSpan } from '../../../core/domain/orders/orderFilter'
import { monthSums, type MonthSum } from '../../../core/domain/orders/monthSums'
import { searchedIds } from '../../../core/domain/orders/orderSearch'
import type { Order } from '../../../core/domain/orders/records'
import { businessMonth } from '../../../core/domain/units/time'
import { pageByInstant, type Page } from '../../common/data/pageByInstant'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { pricingOf } from '../../common/services/catalogue'
import { orderSummaries } from '../../common/views/orderSummaries'

type Context = ActionContext<typeof contract.list>
type Listed = OutputOf<typeof contract.list>

const pageSize = 20
/** More than anybody fuels in the months that one page touches. */
const MOST_OF_MONTHS = 500

/** The caller's orders, newest first, by filter, month, fuel or vehicle, or by the order's number (D6, E1, E2). */
export const list = action(contract.list, async (context) => {
  const { input, db, clock } = context
  const page = input.search === undefined ? await filtered(context) : await searched(context, input.search)
  const [orders, months, products, vehicles] = await Promise.all([
    orderSummaries(db, page.items, clock.now()),
    input.search === undefined ? sumsOf(context, page.items) : [],
    productsOf(context, page.items),
    vehiclesOf(context),
  ])
  return { orders, nextCursor: page.nextCursor, months, products, vehicles }
})

/** What an order must be, but for when it was begun. */
function conditionsOf({ input, caller }: Context) {
  const { filter, productId, vehicleId } = input
  return {
    memberId: memberIdOf(caller),
    ...filterConditions(filter),
    ...(productId === undefined ? {} : { productId }),
    ...(vehicleId === undefined ? {} : { vehicleId }),
  }
}

function filtered(context: Context): Promise<Page<Order>> {
  const { db, input } = context
  const where = conditionsOf(context)
  const span = input.month === undefined ? null : monthSpan(input.month)
  return pageByInstant(
    {
      before: (at, limit) =>
        db.orders.find({
          where: { ...where, createdAt: span === null ? { lt: at } : { ...span, lt: Math.min(at, span.lt) } },
          orderBy: [['createdAt', 'desc']],
          limit,
        }),
      at: (createdAt) => db.orders.find({ where: { ...where, createdAt }, limit: 100 }),
      instantOf: (order) => order.createdAt,
    },
    input.cursor,
    pageSize,
  )
}

async function searched({ db, caller }: Context, search: string): Promise<Page<Order>> {
  const where = { memberId: memberIdOf(caller), _id: searchedIds(search) }
  return {
    items: await db.orders.find({ where, orderBy: [['_id', 'desc']], limit: pageSize }),
    nextCursor: null,
  }
}

/** Whole months are summed, so that a heading says the same whichever page it came with. */
async function sumsOf(context: Context, orders: readonly Order[]): Promise<MonthSum[]> {
  const months = orders.map(({ createdAt }) => businessMonth(createdAt))
  const [newest, oldest] = [months.at(0), months.at(-1)]
  if (newest === undefined || oldest === undefined) return []
  const createdAt = { gte: monthSpan(oldest).gte, lt: monthSpan(newest).lt }
  const all = await context.db.orders.find({
    where: { ...conditionsOf(context), createdAt },
    orderBy: [['createdAt', 'desc']],
    limit: MOST_OF_MONTHS,
  })
  return monthSums(all, months)
}

/** The vehicles to choose from: those the member keeps. */
async function vehiclesOf({ input, caller, db }: Context): Promise<Listed['vehicles']> {
  if (input.cursor !== undefined) return []
  const { vehicles } = await db.members.require(memberIdOf(caller))
  return vehicles.map(({ vehicleId, plateHint, name }) => ({ vehicleId, plateHint, name }))
}

/** The fuels to choose from: those of the station last fuelled at. */
async function productsOf(
  { input, db, clock }: Context,
  orders: readonly Order[],
): Promise<Listed['products']> {
  const [latest] = orders
  if (input.cursor !== undefined || latest === undefined) return []
  const { products } = await pricingOf(db, latest.stationId, clock.now())
  return products.map(({ productId, grade }) => ({ productId, grade }))
}
