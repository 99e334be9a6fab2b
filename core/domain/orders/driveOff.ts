import { DomainError } from '../../contracts/errors'
import { set, type Decision } from '../decision'
import type { MeteredSale } from './records'

/**
 * Nobody paid and the car is gone: the sale can no longer be paid by the next driver, and the pump is freed. It may still be
 * paid at the till when the driver comes back.
 * @throws DomainError SALE_TAKEN while somebody is paying it; SALE_NOT_PAYABLE when it is over
 */
export function recordDriveOff(sale: MeteredSale): Decision<MeteredSale> {
  if (sale.state === 'driveOff') return { changes: [], result: sale }
  if (sale.state === 'locked') throw new DomainError('SALE_TAKEN')
  if (sale.state !== 'payable') throw new DomainError('SALE_NOT_PAYABLE', { state: sale.state })
  const gone: MeteredSale = { ...sale, state: 'driveOff', pendingCommand: 'clear' }
  return { changes: [set('sales', gone)], result: gone }
}
