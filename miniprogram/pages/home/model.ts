import type { Output } from '../../api/client'
import { clockTime, formatInteger, type OrderView, type PriceView, type TierView } from '../../lib/core'
import type { Position } from '../../platform/position'
import { orderStateText, orderText } from '../../text/order'
import { distanceText, metresTo } from '../../text/station'
import { named, text } from '../../text/text'
import { whenText } from '../../text/when'

export type HomeAnswer = Output<'home', 'open'>
type HomeMember = NonNullable<HomeAnswer['member']>

function priceTile(price: PriceView, usualProductId: string | null) {
  const { priceFenPerL: fen, memberPriceFenPerL: member, changeFenPerL: change } = price
  return {
    productId: price.productId,
    grade: price.grade,
    fen,
    member: member < fen ? text('home.memberPrice', { price: member }) : '',
    change: change === 0 ? '' : text('home.priceChange', { change }),
    usual: price.productId === usualProductId,
  }
}

/** The fuels, the driver's own first. */
function priceTiles({ prices, member }: HomeAnswer) {
  const usual = member?.usualProductId ?? null
  const tiles = prices.map((price) => priceTile(price, usual))
  return [...tiles.filter((tile) => tile.usual), ...tiles.filter((tile) => !tile.usual)]
}

/** The prices that have been announced, a line each (B10). */
function announced({ prices, at }: HomeAnswer): string[] {
  return prices.flatMap(({ grade, next }) =>
    next === null
      ? []
      : [
          text('home.priceFrom', {
            when: whenText(next.effectiveAt, at),
            grade,
            price: next.priceFenPerL,
            change: next.changeFenPerL,
          }),
        ],
  )
}

/** Whole per cent of the way from nothing to the next tier; full at the top. */
export function growthPercent({ growth, next }: TierView): number {
  if (next === null || next.thresholdGrowth <= 0) return 100
  return Math.max(0, Math.min(100, Math.floor((growth * 100) / next.thresholdGrowth)))
}

function tierCard(tier: TierView) {
  const { next } = tier
  return {
    tier: named(tier.name),
    percent: growthPercent(tier),
    benefit: tier.fuelOffFenPerL === 0 ? '' : text('home.offPerLitre', { off: tier.fuelOffFenPerL }),
    caption:
      next === null
        ? text('home.growthTop', { growth: tier.growth })
        : text('home.growth', { growth: tier.growth, threshold: next.thresholdGrowth }),
    next: next === null ? '' : text('home.toNextTier', { missing: next.missingGrowth, tier: next.code }),
  }
}

/** A word for the hour, with the driver's name when he has given one (A12). */
function greeting({ nickname: name }: HomeMember, at: number): string {
  const hour = Number(clockTime(at).slice(0, 2))
  if (hour < 5) return text('home.night', { name })
  if (hour < 11) return text('home.morning', { name })
  if (hour < 13) return text('home.noon', { name })
  return hour < 18 ? text('home.afternoon', { name }) : text('home.evening', { name })
}

function memberCard(member: HomeMember, at: number) {
  return {
    ...tierCard(member.tier),
    greeting: greeting(member, at),
    points: formatInteger(member.points),
    coupons: member.coupons,
    unread: member.unread > 99 ? '99+' : String(member.unread),
    hasUnread: member.unread > 0,
  }
}

function openOrder(order: OrderView) {
  return {
    orderId: order.orderId,
    title: orderText(order),
    fen: order.quote?.dueFen ?? order.meteredFen,
    state: orderStateText(order),
    hint:
      order.state === 'authorised'
        ? text('fuelling.authorised', { nozzle: order.nozzleNumber })
        : text('quotePage.timeLeft', { until: order.lockedUntil }),
  }
}

function queueText({ queue }: HomeAnswer): string {
  if (queue === null) return text('home.offline')
  const { freeNozzles: free, busyNozzles } = queue
  const nozzles = free + busyNozzles
  return free === 0 ? text('home.busy', { nozzles }) : text('home.free', { free, nozzles })
}

function offerCard({ offerId, title, text: line, theme, action, pictureUrl }: HomeAnswer['offers'][number]) {
  return {
    offerId,
    title: named(title),
    line: named(line),
    theme,
    picture: pictureUrl ?? '',
    pictureLabel: text('offer.picture', { title: named(title) }),
    leads: action.kind !== 'none',
  }
}

/** The stations to choose from: the one on the screen first, then the nearest where the phone's place is known. */
export function stationRows({ station: shown, stations }: HomeAnswer, here: Position | null) {
  const rows = stations.map((station) => ({ ...station, metres: metresTo(here, station) }))
  const [first, ...others] = rows
  if (first === undefined) return []
  others.sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0))
  return [first, ...others].map(({ stationId, name, status, metres }) => ({
    stationId,
    name: named(name),
    status: text(status === 'open' ? 'home.open' : 'home.closed'),
    distance: distanceText(metres),
    on: stationId === shown.stationId,
  }))
}

/** Where an offer's tap leads; nowhere for one that only tells something. */
export function offerUrl({ offers }: Pick<HomeAnswer, 'offers'>, offerId: string): string {
  const action = offers.find((offer) => offer.offerId === offerId)?.action
  switch (action?.kind) {
    case 'fuel':
      return '/packages/fuel/fuelling/fuelling'
    case 'page':
      return action.url
    case 'coupon':
      return '/packages/member/coupons/coupons?shelf=claimable'
    default:
      return ''
  }
}

/** The first screen out of its one answer (A12, B5, B8–B10, F1, F4, F11, H21). */
export function homeView(answer: HomeAnswer, here: Position | null) {
  const { station, member, at } = answer
  const [first] = answer.openOrders
  const payable = first !== undefined && first.state !== 'authorised'
  return {
    shownAt: at,
    station: {
      stationId: station.stationId,
      name: named(station.name),
      address: named(station.address),
      open: station.status === 'open',
      status: text(station.status === 'open' ? 'home.open' : 'home.closed'),
      hours: named(station.openingHours),
      queue: queueText(answer),
    },
    stations: stationRows(answer, here),
    prices: priceTiles(answer),
    announced: announced(answer),
    offers: answer.offers.map(offerCard),
    member: member === null ? null : memberCard(member, at),
    orders: answer.openOrders.map(openOrder),
    /** What the one button does: a payment that waits goes before a new fuelling. */
    go: {
      text: text(payable ? 'home.goOn' : 'home.fuelNow'),
      query: payable ? `?orderId=${first.orderId}` : '',
    },
  }
}
export type HomeView = ReturnType<typeof homeView>
