import { order as contract } from '../../../core/contracts/order'
import { pageByInstant } from '../../common/data/pageByInstant'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { orderViews } from '../../common/views/orders'

const pageSize = 20

/** The caller's orders, newest first (E1, E2). */
export const list = action(contract.list, async ({ input, caller, db, clock }) => {
  const memberId = memberIdOf(caller)
  const page = await pageByInstant(
    {
      before: (at, limit) =>
        db.orders.find({
          where: { memberId, createdAt: { lt: at } },
          orderBy: [['createdAt', 'desc']],
          limit,
        }),
      at: (createdAt) => db.orders.find({ where: { memberId, createdAt }, limit: 100 }),
      instantOf: (order) => order.createdAt,
    },
    input.cursor,
    pageSize,
  )
  return { orders: await orderViews(db, page.items, clock.now()), nextCursor: page.nextCursor }
})
