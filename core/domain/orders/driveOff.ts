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
  return end(sale, 'driveOff')
}

/** Gives up a drive-off that nobody will pay any more. @throws DomainError SALE_NOT_PAYABLE */
export function writeOff(sale: MeteredSale): Decision<MeteredSale> {
  if (sale.state === 'writtenOff') return { changes: [], result: sale }
  if (sale.state !== 'driveOff') throw new DomainError('SALE_NOT_PAYABLE', { state: sale.state })
  return end(sale, 'writtenOff')
}

function end(sale: MeteredSale, state: 'driveOff' | 'writtenOff'): Decision<MeteredSale> {
  const pendingCommand = sale.state === 'payable' ? 'clear' : sale.pendingCommand
  const result: MeteredSale = { ...sale, state, pendingCommand }
  return { changes: [set('sales', result)], result }
}
