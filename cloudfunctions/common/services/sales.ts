import { clearSale as decideClearSale } from '../../../core/domain/orders/clearSale'
import type { ActContext } from '../runtime/action'

/** Marks a paid order's sale as settled, so that the station's controller is told to clear it. Safe to repeat. */
export async function clearSale({ db, log }: ActContext, saleId: string, orderId: string): Promise<void> {
  const result = await db.transaction(async (tx) =>
    tx.save(decideClearSale(await tx.require('sales', saleId), orderId)),
  )
  if (result === 'conflict') log.error('a settled order does not hold its sale', { saleId, orderId })
}
