import { DomainError } from '../../contracts/errors'
import { set, type Decision } from '../decision'
import type { Authorisation, Order } from './records'
import { NEVER } from '../units/never'

/** `authorisation:{orderId}` */
export function authorisationId(orderId: string): string {
  return `authorisation:${orderId}`
}

/** Leave for the pump to deliver what was ordered and paid; the controller is still to be told. */
export function newAuthorisation(
  order: Pick<Order, '_id' | 'memberId' | 'stationId' | 'fuellingPointId' | 'nozzleNumber' | 'productId'>,
  requested: NonNullable<Order['requested']>,
  at: number,
  idleMs: number,
): Authorisation {
  return {
    _id: authorisationId(order._id),
    schema: 1,
    orderId: order._id,
    memberId: order.memberId,
    stationId: order.stationId,
    fuellingPointId: order.fuellingPointId,
    nozzleNumbers: [order.nozzleNumber],
    productId: order.productId,
    limitFen: requested.amountFen,
    limitMl: requested.by === 'volume' ? requested.volumeMl : null,
    state: 'requested',
    requestedAt: at,
    acknowledgedAt: null,
    lastActivityAt: at,
    expiresAt: at + idleMs,
    saleId: null,
    pendingCommand: 'authorise',
  }
}

export type AuthorisationNews = 'active' | 'refused' | 'fuelling' | 'voided'

/**
 * What the controller says of an authorisation, in any order and any number of times. It only goes forward: news that is
 * older than what is known changes nothing. A delivery that began wins over a void on its way.
 */
export function acknowledgeAuthorisation(
  authorisation: Authorisation,
  news: AuthorisationNews,
  at: number,
): Authorisation {
  const { state } = authorisation
  if (state === 'consumed' || state === 'voided') return heardOfEnd(authorisation, news)
  const heard: Authorisation = {
    ...authorisation,
    acknowledgedAt: Math.min(authorisation.acknowledgedAt ?? at, at),
    lastActivityAt: Math.max(authorisation.lastActivityAt, at),
  }
  switch (news) {
    case 'active':
      return state === 'requested' ? { ...heard, state: 'active', pendingCommand: 'none' } : heard
    case 'fuelling':
      return { ...heard, state: 'fuelling', expiresAt: NEVER, pendingCommand: 'none' }
    case 'refused':
    case 'voided':
      // A pump that delivers cannot be void: its sale is still to come.
      if (state === 'fuelling') return heard
      return { ...heard, state: 'voided', expiresAt: NEVER, pendingCommand: 'none' }
  }
}

/** One that people have ended is still to be voided at the pump, until its controller says that it is, or that it cannot be. */
function heardOfEnd(authorisation: Authorisation, news: AuthorisationNews): Authorisation {
  if (authorisation.pendingCommand === 'none' || news === 'active') return authorisation
  return { ...authorisation, pendingCommand: 'none' }
}

/** The sale an authorisation was for has arrived: it is over, even if it was thought to be on its way out. */
export function consumeAuthorisation(
  authorisation: Authorisation,
  saleId: string,
  at: number,
): Authorisation {
  if (authorisation.state === 'voided' || authorisation.saleId !== null) return authorisation
  return {
    ...authorisation,
    state: 'consumed',
    saleId,
    lastActivityAt: Math.max(authorisation.lastActivityAt, at),
    expiresAt: NEVER,
    pendingCommand: 'none',
  }
}

/**
 * A driver does not want what he has paid for beforehand. Said again, or when it has been given back, it changes nothing.
 * @throws DomainError ORDER_STATE for an order that is not paid, or over; FUELLING_BEGUN once fuel has flowed
 */
export function cancelUnused(
  { state }: Pick<Order, 'state'>,
  authorisation: Authorisation,
): Decision<Authorisation> {
  if (state !== 'authorised' && state !== 'voided') throw new DomainError('ORDER_STATE', { state })
  if (authorisation.state === 'fuelling' || authorisation.state === 'consumed') {
    throw new DomainError('FUELLING_BEGUN', { state: authorisation.state })
  }
  return requestVoid(authorisation)
}

/**
 * Asks the controller to take an unused authorisation back. Money follows only after it has confirmed: a silent pump may
 * be delivering (product decisions, Paying). Asked again, or when it is over, it changes nothing.
 * @throws DomainError ORDER_STATE while fuel flows
 */
export function requestVoid(authorisation: Authorisation): Decision<Authorisation> {
  const { state } = authorisation
  if (state === 'fuelling') throw new DomainError('ORDER_STATE', { state })
  if (state !== 'requested' && state !== 'active') return { changes: [], result: authorisation }
  const voiding: Authorisation = {
    ...authorisation,
    state: 'voiding',
    expiresAt: NEVER,
    pendingCommand: 'void',
  }
  return { changes: [set('authorisations', voiding)], result: voiding }
}
