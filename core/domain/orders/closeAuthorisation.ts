import { DomainError } from '../../contracts/errors'
import { set, type Decision } from '../decision'
import { consumeAuthorisation } from './authorisation'
import type { Authorisation, MeteredSale } from './records'
import { NEVER } from '../units/never'

/** So long without news of a pump that delivers or is being taken back, and somebody has to go and look. */
const SILENT_AFTER_MS = 30 * 60_000

/** Whether an authorisation that only its controller can end has not been heard of for long. */
export function isSilent(
  { state, lastActivityAt }: Pick<Authorisation, 'state' | 'lastActivityAt'>,
  at: number,
): boolean {
  return (state === 'fuelling' || state === 'voiding') && at - lastActivityAt >= SILENT_AFTER_MS
}

/**
 * Staff have read the pump and nothing was delivered: the driver's money may go back. The controller is told all the same to
 * void it when it comes back. Done before, it changes nothing.
 * @throws DomainError ORDER_STATE unless it is fuelling or being taken back
 */
export function closeUnused(authorisation: Authorisation): Decision<Authorisation> {
  if (authorisation.state === 'voided') return { changes: [], result: authorisation }
  requireClosable(authorisation)
  const closed: Authorisation = {
    ...authorisation,
    state: 'voided',
    expiresAt: NEVER,
    pendingCommand: 'void',
  }
  return { changes: [set('authorisations', closed)], result: closed }
}

export interface LinkSaleInput {
  readonly authorisation: Authorisation
  /** A sale that arrived without naming the authorisation it was delivered under. */
  readonly sale: MeteredSale
  readonly at: number
}

/**
 * Staff name the sale that was delivered under an authorisation; its order can be settled on it then. Named before, it
 * changes nothing.
 * @throws DomainError ORDER_STATE unless the authorisation is fuelling or being taken back; SALE_NOT_PAYABLE for a sale that
 * is not free, or of another pump, another fuel or an earlier time
 */
export function linkSale({ authorisation, sale, at }: LinkSaleInput): Decision<MeteredSale> {
  if (authorisation.saleId === sale._id) return { changes: [], result: sale }
  requireClosable(authorisation)
  if (!fits(authorisation, sale)) throw new DomainError('SALE_NOT_PAYABLE', { state: sale.state })
  const { _id: authorisationId, memberId, orderId } = authorisation
  const linked: MeteredSale = {
    ...sale,
    authorisationId,
    state: 'locked',
    lock: { holder: { kind: 'driver', id: memberId }, phase: 'acknowledged', orderId, until: NEVER },
    lockedUntil: NEVER,
    orderId,
    pendingCommand: 'none',
  }
  const consumed = consumeAuthorisation(authorisation, sale._id, at)
  return { changes: [set('sales', linked), set('authorisations', consumed)], result: linked }
}

function requireClosable({ state }: Authorisation): void {
  if (state !== 'fuelling' && state !== 'voiding') throw new DomainError('ORDER_STATE', { state })
}

function fits(authorisation: Authorisation, sale: MeteredSale): boolean {
  return (
    sale.state === 'payable' &&
    sale.kind === 'retail' &&
    sale.stationId === authorisation.stationId &&
    sale.fuellingPointId === authorisation.fuellingPointId &&
    sale.productId === authorisation.productId &&
    sale.receivedAt >= authorisation.requestedAt
  )
}
