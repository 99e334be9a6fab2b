import { DomainError } from '../../contracts/errors'
import { insert, set, type Decision } from '../decision'
import { journal } from '../ledger/journal'
import type { Journal } from '../ledger/records'
import { priceInForce, productOf } from '../pricing/prices'
import type { PricedProduct, Pricing } from '../pricing/records'
import { productOfNozzle } from './nozzles'
import type { Price, Station } from './records'

export interface AnnouncePriceInput {
  /** The current version. */
  readonly pricing: Pricing
  readonly station: Station
  readonly productId: string
  readonly priceFenPerL: number
  readonly effectiveAt: number
  /** The highest retail price the province allows, when the owner has it. */
  readonly capFenPerL?: number | null
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
  const { priceFenPerL, effectiveAt, capFenPerL = null, at } = input
  const refuse = (why: string): never => {
    throw new DomainError('PRICE_REFUSED', { why })
  }
  if (effectiveAt < at) refuse('past')
  if (priceFenPerL < product.floorFenPerL) refuse('underFloor')
  if (capFenPerL !== null && priceFenPerL > capFenPerL) refuse('overCap')
  if (product.prices.some((price) => price.effectiveAt === effectiveAt)) refuse('sameTime')
}

function withPrice(product: PricedProduct, { effectiveAt, priceFenPerL, announcedAt }: Price): PricedProduct {
  const prices = [...product.prices, { effectiveAt, priceFenPerL, announcedAt }]
  return { ...product, prices: prices.sort((a, b) => a.effectiveAt - b.effectiveAt) }
}

/** Notes that a pump shows a price. Once every nozzle of the product does, the controller is told no more. */
export function priceTaken(price: Price, station: Station, nozzleNumber: number, at: number): Price {
  if (price.takenBy.some((taken) => taken.nozzleNumber === nozzleNumber)) return price
  const takenBy = [...price.takenBy, { nozzleNumber, at }].sort((a, b) => a.nozzleNumber - b.nozzleNumber)
  const taken = new Set(takenBy.map((one) => one.nozzleNumber))
  const waiting = station.nozzles.some(
    (nozzle) => productOfNozzle(nozzle, price.effectiveAt) === price.productId && !taken.has(nozzle.number),
  )
  return { ...price, takenBy, pendingCommand: waiting ? 'changePrice' : 'none' }
}
