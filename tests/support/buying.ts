import type { OrderView, PaymentParameters } from '../../core/contracts/shapes'
import type { Quote } from '../../core/domain/pricing/records'
import type { Person } from './driver'

/** What a driver chooses on the price page. */
export interface Choice {
  readonly coupon?: string
  readonly points?: number
}

/** Locks a sale and answers its order. */
export async function lock(person: Person, saleId: string): Promise<OrderView> {
  return (await person.call('order', 'lockSale', { saleId })).order
}

export async function quote(person: Person, orderId: string, choice: Choice = {}): Promise<Quote> {
  const { coupon = 'none', points = 0 } = choice
  return (await person.call('order', 'quote', { orderId, coupon, points })).quote
}

export interface Confirmed {
  readonly order: OrderView
  readonly payment: PaymentParameters | null
  readonly quote: Quote
}

/** Agrees to the price of now. */
export async function confirm(person: Person, orderId: string, choice: Choice = {}): Promise<Confirmed> {
  const seen = await quote(person, orderId, choice)
  const { couponId, pointsUsed: points, digest } = seen
  const answer = await person.call('order', 'confirm', { orderId, couponId, points, digest })
  return { ...answer, quote: seen }
}

/** The pay sheet of a confirmed order; throws when there is none. */
export function sheetOf({ payment }: { readonly payment: PaymentParameters | null }): PaymentParameters {
  if (payment === null) throw new Error('nothing to pay')
  return payment
}

/** Locks, agrees, pays on the sheet and asks the server. */
export async function buy(person: Person, saleId: string, choice: Choice = {}): Promise<OrderView> {
  const { orderId } = await lock(person, saleId)
  await person.pay(sheetOf(await confirm(person, orderId, choice)))
  const { status, order } = await person.call('order', 'payStatus', { orderId })
  if (status !== 'paid') throw new Error(`the payment of ${orderId} is ${status}`)
  return order
}
