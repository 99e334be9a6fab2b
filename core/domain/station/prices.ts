import { DomainError } from '../../contracts/errors'
import { insert, set, type Decision } from '../decision'
import { journal } from '../ledger/journal'
import type { Journal } from '../ledger/records'
import { priceInForce, productOf } from '../pricing/prices'
import type { PricedProduct, Pricing } from '../pricing/records'
import { addMonths, businessMonth, startOfDay } from '../units/time'
import { productOfNozzle } from './nozzles'
import type { Price, Station } from './records'

/** Whole months of past prices that a pricing document keeps: a year's comparison and the month under way. */
const KEPT_MONTHS = 13

export interface AnnouncePriceInput {
  /** The current version. */
  readonly pricing: Pricing
  readonly station: Station
  readonly productId: string
  readonly priceFenPerL: number
  readonly effectiveAt: number
  readonly by: Journal['by']
  readonly at: number
}

export interface AnnouncedPrice {
  readonly price: Price
  readonly pricing: Pricing
}

/**
 * Announces a price from an instant on: a new version of the pricing document, a row that is driven to the pumps, and a
 * message to everybody who asked (B10; product decisions, Records that must be right).
 * @throws DomainError NOT_FOUND; PRICE_REFUSED with why: past, underFloor, overCap, sameTime
 */
export function announcePrice(input: AnnouncePriceInput): Decision<AnnouncedPrice> {
  const { pricing, station, productId, priceFenPerL, effectiveAt, by, at } = input
  const product = productOf(productId, pricing)
  if (product === null) throw new DomainError('NOT_FOUND', { productId })
  requireAllowed(input, product)
  const before = priceInForce(product, effectiveAt)
  const price: Price = {
    _id: `${station._id}:${productId}:${effectiveAt}`,
    schema: 1,
    stationId: station._id,
    productId,
    priceFenPerL,
    previousFenPerL: before?.priceFenPerL ?? priceFenPerL,
    effectiveAt,
    announcedAt: at,
    announcedBy: by.id,
    takenBy: [],
    pendingCommand: 'changePrice',
  }
  const version = pricing.version + 1
  const next: Pricing = {
    ...pricing,
    _id: `${station._id}:current`,
    version,
    publishedAt: at,
    publishedBy: by.id,
    products: pricing.products.map((one) => (one === product ? withPrice(one, price) : one)),
  }
  const entry = journal({
    act: 'priceAnnouncement',
    key: price._id,
    at,
    memberId: '',
    orderId: '',
    by,
    postings: [],
    tasks: [{ kind: 'priceChange', priceId: price._id }],
  })
  return {
    changes: [
      set('pricings', next),
      insert('pricings', { ...next, _id: `${station._id}:${version}` }),
      insert('prices', price),
      insert('journals', entry),
    ],
    result: { price, pricing: next },
  }
}

function requireAllowed(input: AnnouncePriceInput, product: PricedProduct): void {
  const { priceFenPerL, effectiveAt, at } = input
  const refuse = (why: string): never => {
    throw new DomainError('PRICE_REFUSED', { why })
  }
  if (effectiveAt < at) refuse('past')
  if (priceFenPerL < product.floorFenPerL) refuse('underFloor')
  if (product.capFenPerL !== undefined && priceFenPerL > product.capFenPerL) refuse('overCap')
  if (product.prices.some((price) => price.effectiveAt === effectiveAt)) refuse('sameTime')
}

/** With the price added, and without those that nobody asks for any more: the document is read by nearly every call. */
function withPrice(product: PricedProduct, { effectiveAt, priceFenPerL, announcedAt }: Price): PricedProduct {
  const keptFrom = startOfDay(`${addMonths(businessMonth(announcedAt), -KEPT_MONTHS)}-01`)
  const firstKept = priceInForce(product, keptFrom)?.effectiveAt ?? keptFrom
  const kept = product.prices.filter((price) => price.effectiveAt >= firstKept)
  const prices = [...kept, { effectiveAt, priceFenPerL, announcedAt }]
  return { ...product, prices: prices.sort((a, b) => a.effectiveAt - b.effectiveAt) }
}

/**
 * Notes that a pump shows a price. Once every nozzle of the product does, the controller is told no more; a superseded
 * price that a pump took late is not told to the others again.
 */
export function priceTaken(price: Price, station: Station, nozzleNumber: number, at: number): Price {
  if (price.takenBy.some((taken) => taken.nozzleNumber === nozzleNumber)) return price
  const takenBy = [...price.takenBy, { nozzleNumber, at }].sort((a, b) => a.nozzleNumber - b.nozzleNumber)
  const taken = new Set(takenBy.map((one) => one.nozzleNumber))
  const waiting = station.nozzles.some(
    (nozzle) => productOfNozzle(nozzle, price.effectiveAt) === price.productId && !taken.has(nozzle.number),
  )
  return { ...price, takenBy, pendingCommand: waiting ? price.pendingCommand : 'none' }
}

/** Prices that pumps wait for, parted by whether they still count. */
export interface PendingPrices {
  /** In force or to come, in the order in which they take effect. */
  readonly due: readonly Price[]
  /** Overtaken by a later price of the product, or of a product that is sold no more. */
  readonly superseded: readonly Price[]
}

/**
 * Which of the prices that pumps wait for are still to be told: a pump that was off must not take yesterday's price after
 * today's (B10).
 */
export function pendingPrices(
  prices: readonly Price[],
  pricing: Pick<Pricing, 'products'>,
  at: number,
): PendingPrices {
  const superseded = prices.filter((price) => isSuperseded(price, pricing, at))
  const due = prices.filter((price) => !superseded.includes(price))
  return { due: due.sort((a, b) => a.effectiveAt - b.effectiveAt), superseded }
}

/** Gives up driving prices to the pumps that a later one has overtaken. Safe to repeat. */
export function retireSuperseded(
  prices: readonly Price[],
  pricing: Pick<Pricing, 'products'>,
  at: number,
): Decision {
  const retired = prices.filter(
    (price) => price.pendingCommand === 'changePrice' && isSuperseded(price, pricing, at),
  )
  return {
    changes: retired.map((price) => set('prices', { ...price, pendingCommand: 'none' })),
    result: undefined,
  }
}

function isSuperseded(price: Price, pricing: Pick<Pricing, 'products'>, at: number): boolean {
  const product = productOf(price.productId, pricing)
  const inForce = product === null ? null : priceInForce(product, at)
  return product === null || (inForce !== null && price.effectiveAt < inForce.effectiveAt)
}
