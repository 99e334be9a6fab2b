import type { Output } from '../../api/client'
import { formatInteger, type OrderView, type PriceView, type TierView } from '../../lib/core'
import { orderStateText, orderText } from '../../text/order'
import { named, text, words } from '../../text/text'
import { whenText } from '../../text/when'

export type HomeAnswer = Output<'home', 'open'>

/** The words of the page that do not depend on an answer. */
export function homeWords() {
  return words({
    refuel: 'home.fuelNow',
    prices: 'home.prices',
    perLitre: 'common.yuanPerLitre',
    memberPrice: 'home.memberPrice',
    points: 'home.figure.points',
    coupons: 'home.figure.coupons',
    messages: 'home.figure.unread',
    join: 'home.signIn',
    joinHint: 'home.joinWhat',
    loading: 'common.loading',
    noPrices: 'home.noPrices',
  })
}

function priceRow(price: PriceView, now: number) {
  const { next, changeFenPerL } = price
  return {
    productId: price.productId,
    grade: price.grade,
    name: named(price.name),
    fen: price.priceFenPerL,
    /** 0 when the member pays what everybody pays. */
    memberFen: price.memberPriceFenPerL < price.priceFenPerL ? price.memberPriceFenPerL : 0,
    change: changeFenPerL === 0 ? '' : text('home.priceChange', { change: changeFenPerL }),
    next:
      next === null
        ? ''
        : text('home.priceFrom', {
            when: whenText(next.effectiveAt, now),
            price: next.priceFenPerL,
            change: next.changeFenPerL,
          }),
  }
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

function openOrder(order: OrderView) {
  const due = order.quote?.dueFen ?? order.meteredFen
  return {
    orderId: order.orderId,
    title: orderText(order),
    fen: due,
    state: orderStateText(order),
    hint:
      order.state === 'authorised'
        ? text('fuelling.authorised', { nozzle: order.nozzleNumber })
        : text('quotePage.timeLeft', { until: order.lockedUntil }),
  }
}

/** The first screen out of its one answer (B5, B8, B9, F1, F4, F11). */
export function homeView(answer: HomeAnswer) {
  const { station, member, at } = answer
  return {
    station: {
      name: named(station.name),
      address: named(station.address),
      open: station.status === 'open',
      status: text(station.status === 'open' ? 'home.open' : 'home.closed'),
      hours: named(station.openingHours),
    },
    prices: answer.prices.map((price) => priceRow(price, at)),
    member:
      member === null
        ? null
        : {
            ...tierCard(member.tier),
            points: formatInteger(member.points),
            coupons: member.coupons,
            unread: member.unread,
          },
    orders: answer.openOrders.map(openOrder),
    shownAt: text('home.shownAt', { at }),
  }
}
export type HomeView = ReturnType<typeof homeView>
