import type { Order } from '../../core/domain/orders/records'
import { addMonths, businessMonth, startOfDay } from '../../core/domain/units/time'
import type { Database } from '../common/data/database'

export const MONTHS = 12
const pageSize = 500
/** A lorry that fuels five times a day; more is not read. */
const mostPages = 4

/** A member's orders of the last twelve calendar months, newest first. */
export async function yearOfOrders(db: Database, memberId: string, at: number): Promise<Order[]> {
  const from = startOfDay(`${addMonths(businessMonth(at), 1 - MONTHS)}-01`)
  const found: Order[] = []
  let before = at + 1
  for (let page = 0; page < mostPages; page += 1) {
    const orders = await db.orders.find({
      where: { memberId, createdAt: { gte: from, lt: before } },
      orderBy: [['createdAt', 'desc']],
      limit: pageSize,
    })
    found.push(...orders)
    const last = orders.at(-1)
    if (last === undefined || orders.length < pageSize) break
    before = last.createdAt
  }
  return found
}
