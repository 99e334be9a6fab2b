import type { PumpView } from '../../core/contracts/fuelling'
import type { Order } from '../../core/domain/orders/records'
import type { Database } from '../common/data/database'

/** Where the leave to fuel of a paid order stands; null for an order without one. */
export async function pumpOf(
  db: Database,
  { authorisationId }: Pick<Order, 'authorisationId'>,
): Promise<PumpView | null> {
  const authorisation = authorisationId === null ? null : await db.authorisations.get(authorisationId)
  if (authorisation === null) return null
  const { state, limitFen, limitMl, expiresAt } = authorisation
  return { state, limitFen, limitMl, expiresAt }
}
