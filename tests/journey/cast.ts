import type { OutputOf } from '../../core/contracts/contract'
import type { order as orderContract } from '../../core/contracts/order'
import type { OrderView } from '../../core/contracts/shapes'
import { LOCAL_OWNER_OPENID } from '../../local/environment'
import { DEMO_STATION_ID, LOCAL_STAFF_OPENID } from '../../local/demo/setUp'
import type { Person } from '../support/driver'
import type { World } from '../support/world'
import type { Narrator } from './narrator'

export type Quoted = OutputOf<typeof orderContract.quote>

/** Everybody and everything the story needs. */
export interface Stage {
  readonly world: World
  readonly narrator: Narrator
  readonly zhang: Person
  readonly wang: Person
  readonly staff: Person
  readonly owner: Person
}

export const stationId = DEMO_STATION_ID

export function castOf(world: World, narrator: Narrator): Stage {
  return {
    world,
    narrator,
    zhang: world.person('oZhangWei'),
    wang: world.person('oWangFang'),
    staff: world.person(LOCAL_STAFF_OPENID),
    owner: world.person(LOCAL_OWNER_OPENID),
  }
}

/** Somebody fuels and hangs up; the controller reports it. */
export async function fuel({ world }: Stage, nozzleNumber: number, volumeMl: number): Promise<void> {
  world.forecourt.fill(nozzleNumber, { volumeMl })
  await world.forecourt.settle()
}

/** "This one is mine": the newest payable sale of a nozzle, locked. */
export async function lock(person: Person, nozzleNumber: number): Promise<OrderView> {
  const { sales } = await person.call('order', 'payableSales', { stationId, nozzleNumber })
  const [sale] = sales
  if (sale === undefined) throw new Error(`nothing to pay at nozzle ${nozzleNumber}`)
  return (await person.call('order', 'lockSale', { saleId: sale.saleId })).order
}

/** Agrees to a quote and pays on the sheet; the money's news is left to come by itself. */
export async function confirmAndPay(person: Person, { order, quote }: Quoted): Promise<string> {
  const { couponId, pointsUsed: points, digest } = quote
  const { payment } = await person.call('order', 'confirm', {
    orderId: order.orderId,
    couponId,
    points,
    digest,
  })
  if (payment === null) throw new Error('there was something to pay')
  const sheet = await person.pay(payment)
  if (sheet !== 'requestPayment:ok') throw new Error(sheet)
  return order.orderId
}

/** An order as its driver sees it now. */
export async function seenBy(person: Person, orderId: string): Promise<OrderView> {
  return (await person.call('order', 'detail', { orderId })).order
}
