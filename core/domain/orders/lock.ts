import { DomainError } from '../../contracts/errors'
import { insert, set, type Decision } from '../decision'
import type { Member } from '../members/records'
import type { Pricing } from '../pricing/records'
import type { Station } from '../station/records'
import { newOrder } from './newOrder'
import type { MeteredSale, Order } from './records'

export interface LockInput {
  readonly sale: MeteredSale
  readonly orderId: string
  readonly member: Pick<Member, '_id'>
  readonly openid: string
  readonly station: Station
  readonly pricing: Pick<Pricing, 'payment'>
  readonly at: number
  readonly vehicleId?: string | null
}

export type LockResult = { readonly order: Order } | { readonly alreadyYours: string }

/**
 * Makes a finished retail sale a driver's to pay until the lock ends; the controller is told (C11).
 * A sale that he has locked already is answered with its order and changes nothing.
 * @throws DomainError SALE_TAKEN when somebody else has it; SALE_NOT_PAYABLE when nobody can pay it here; LOCKED_TOO_OFTEN
 * when he has kept it from others often enough
 */
export function lockSale(input: LockInput): Decision<LockResult> {
  const { sale, orderId, member, openid, station, pricing, at } = input
  const own = ownOrder(sale, member)
  if (own !== null) return { changes: [], result: { alreadyYours: own } }
  requirePayable(sale, station)
  const lockedBy = sale.lockedBy ?? []
  const times = lockedBy.filter((id) => id === member._id).length
  if (times >= pricing.payment.maxLocksPerSale) throw new DomainError('LOCKED_TOO_OFTEN', { times })

  const lockedUntil = at + pricing.payment.lockMs
  const { volumeMl, amountFen, priceFenPerL, liftedAt, endedAt } = sale
  const order = newOrder({
    kind: 'postPay',
    orderId,
    memberId: member._id,
    openid,
    station,
    nozzleNumber: sale.nozzleNumber,
    fuellingPointId: sale.fuellingPointId,
    productId: sale.productId,
    shiftId: sale.shiftId,
    businessDate: sale.businessDate,
    lockedUntil,
    sale: { saleId: sale._id, volumeMl, amountFen, priceFenPerL, liftedAt, endedAt },
    requested: null,
    vehicleId: input.vehicleId ?? null,
    at,
  })
  const locked: MeteredSale = {
    ...sale,
    state: 'locked',
    lock: { holder: { kind: 'driver', id: member._id }, phase: 'reserved', orderId, until: lockedUntil },
    lockedUntil,
    lockedBy: [...lockedBy, member._id],
    orderId,
    pendingCommand: 'lock',
  }
  return { changes: [set('sales', locked), insert('orders', order)], result: { order } }
}

function ownOrder(sale: MeteredSale, member: Pick<Member, '_id'>): string | null {
  const holder = sale.state === 'locked' ? sale.lock?.holder : undefined
  return holder?.kind === 'driver' && holder.id === member._id ? sale.orderId : null
}

function requirePayable(sale: MeteredSale, station: Pick<Station, '_id'>): void {
  if (sale.state === 'locked') throw new DomainError('SALE_TAKEN')
  const payable = sale.state === 'payable' && sale.kind === 'retail' && sale.stationId === station._id
  if (!payable) throw new DomainError('SALE_NOT_PAYABLE', { state: sale.state, kind: sale.kind })
}
