import { order as contract } from '../../../core/contracts/order'
import { action } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { orderViews } from '../../common/views/orders'

const pageSize = 20

/** The caller's orders, newest first (E1, E2). The cursor is the last order's time of creation. */
export const list = action(contract.list, async ({ input, caller, db, clock }) => {
  const before =
    input.cursor === undefined || input.cursor === '' ? Number.MAX_SAFE_INTEGER : Number(input.cursor)
  const found = await db.orders.find({
    where: { memberId: memberIdOf(caller), createdAt: { lt: Number.isSafeInteger(before) ? before : 0 } },
    orderBy: [['createdAt', 'desc']],
    limit: pageSize + 1,
  })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    orders: await orderViews(db, page, clock.now()),
    nextCursor: found.length > pageSize && last !== undefined ? String(last.createdAt) : null,
  }
})
