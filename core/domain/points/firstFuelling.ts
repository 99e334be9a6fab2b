import type { Member } from '../members/records'

/**
 * The extra of a first fuelling belongs to one order: the one whose price promised it first. Another order that is open at
 * the same time is quoted without it, so that no quote promises what does not come (H13, C11).
 */

type Fuelling = Pick<Member, 'fuelling'>

/** Whether an order earns the extra of the first fuelling. */
export function isFirstFuelling({ fuelling }: Fuelling, orderId: string | undefined): boolean {
  const promisedTo = fuelling.firstPromisedTo
  return promisedTo === undefined ? fuelling.count === 0 : promisedTo === orderId
}

/** The driver has agreed to a price that has the extra in it. */
export function promiseFirstFuelling<One extends Fuelling>(member: One, orderId: string): One {
  if (member.fuelling.firstPromisedTo === orderId) return member
  return { ...member, fuelling: { ...member.fuelling, firstPromisedTo: orderId } }
}

/** The order is paid or given up: what it was promised it has, or leaves to the next one. */
export function endFirstPromise<One extends Fuelling>(member: One, orderId: string): One {
  const { firstPromisedTo, ...fuelling } = member.fuelling
  return firstPromisedTo === orderId ? { ...member, fuelling } : member
}
