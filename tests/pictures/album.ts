import { clearPumps, fill } from '../support/station'
import type { World } from '../support/world'
import type { Facts } from './sitter'

/** One picture: a page, and what has to be done for it to show what it is for. */
export interface Shot {
  /** Name of its file. */
  readonly name: string
  readonly page: string
  /** Prepares the station and answers the page's query. */
  readonly before?: (world: World, facts: Facts, openid: string) => Promise<string> | string
  /** What the driver taps first, by its words; where they do not stand, the picture is of the page as it is. */
  readonly tap?: RegExp
}

const FUELLING = 'packages/fuel/fuelling/fuelling'
const NOZZLE = 'stationId=binhe&nozzle=2'

/** A delivery at nozzle 2 that waits for its payer. */
async function delivered(world: World): Promise<string> {
  await clearPumps(world)
  await fill(world, 2, { amountFen: 31_200 })
  return NOZZLE
}

/** The same, already the driver's to pay. */
async function locked(world: World, _facts: Facts, openid: string): Promise<string> {
  await clearPumps(world)
  const saleId = await fill(world, 2, { amountFen: 31_200 })
  const driver = world.person(openid)
  const reply = await driver.raw('order', { action: 'lockSale', input: { saleId } })
  if (!reply.ok) return NOZZLE
  const { orders } = await driver.call('order', 'list', { filter: 'toPay' })
  return `orderId=${orders[0]?.orderId ?? ''}`
}

/** Nobody at the pumps. */
async function free(world: World): Promise<string> {
  await clearPumps(world)
  return NOZZLE
}

const paid: Shot['before'] = (_world, facts) => `orderId=${facts.paid}`
const ofStation: Shot['before'] = () => 'stationId=binhe'

/** Every page in the order in which a driver meets it. */
export const album: readonly Shot[] = [
  { name: 'home', page: 'pages/home/home' },
  { name: 'policy', page: 'packages/member/policy/policy' },
  { name: 'fuelling-nozzle', page: FUELLING, before: delivered },
  { name: 'fuelling-price', page: FUELLING, before: locked },
  { name: 'fuelling-prepay', page: FUELLING, before: free, tap: /^(先付款再加油|Pay before fuelling)$/ },
  { name: 'result', page: 'packages/fuel/result/result', before: paid },
  { name: 'orders', page: 'pages/orders/orders' },
  {
    name: 'order',
    page: 'packages/order/detail/detail',
    before: (_w, { reported }) => `orderId=${reported}`,
  },
  { name: 'invoice', page: 'packages/order/invoice/invoice', before: paid },
  { name: 'refund', page: 'packages/order/refund/refund', before: paid },
  { name: 'report', page: 'packages/order/report/report', before: paid },
  { name: 'stations', page: 'pages/stations/stations' },
  { name: 'station', page: 'packages/station/detail/detail', before: ofStation },
  { name: 'fuels', page: 'packages/station/fuels/fuels', before: ofStation },
  { name: 'compare', page: 'packages/station/compare/compare' },
  { name: 'reviews', page: 'packages/station/reviews/reviews', before: ofStation },
  { name: 'offer', page: 'packages/station/offer/offer', before: () => 'offerId=memberDay' },
  { name: 'me', page: 'pages/me/me' },
  { name: 'growth', page: 'packages/member/growth/growth' },
  { name: 'points', page: 'packages/member/points/points' },
  { name: 'coupons', page: 'packages/member/coupons/coupons' },
  { name: 'member-code', page: 'packages/member/code/code' },
  { name: 'fuel-figures', page: 'packages/stats/fuel/fuel' },
  { name: 'vehicles', page: 'packages/member/vehicles/vehicles' },
  {
    name: 'vehicle',
    page: 'packages/member/vehicle/vehicle',
    before: (_w, { vehicleId }) => `vehicleId=${vehicleId}`,
  },
  { name: 'profile', page: 'packages/member/profile/profile' },
  { name: 'inbox', page: 'packages/member/inbox/inbox' },
  { name: 'notifications', page: 'packages/member/notifications/notifications' },
  { name: 'settings', page: 'packages/member/settings/settings' },
  { name: 'privacy', page: 'packages/member/privacy/privacy' },
  { name: 'closing', page: 'packages/member/closing/closing' },
  { name: 'help', page: 'packages/member/help/help' },
]
