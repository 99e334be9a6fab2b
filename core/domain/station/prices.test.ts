import { DomainError } from '../../contracts/errors'
import { minuteMs, pricing, sampleNoon as noon, sampleStation } from '../orders/testing/records'
import { World } from '../orders/testing/world'
import { priceInForce, productOf } from '../pricing/prices'
import { announcePrice, pendingPrices, priceTaken, retireSuperseded, type AnnouncePriceInput } from './prices'
import type { Pricing } from '../pricing/records'
import type { Price } from './records'

const station = sampleStation()
const input: AnnouncePriceInput = {
  pricing,
  station,
  productId: 'gasoline92',
  priceFenPerL: 770,
  effectiveAt: noon + minuteMs,
  by: { role: 'owner', id: 'owner1' },
  at: noon,
}

function refused(changes: Partial<AnnouncePriceInput>): unknown {
  try {
    return announcePrice({ ...input, ...changes }).result
  } catch (error) {
    return error instanceof DomainError ? (error.details?.['why'] ?? error.code) : error
  }
}

describe('announcing a price', () => {
  it('publishes a new version, keeps the old one, and drives the pumps', () => {
    const world = new World()
    world.put('pricings', { ...pricing, _id: 'station1:7' })
    const { price } = world.save(announcePrice(input))
    expect(price).toMatchObject({ previousFenPerL: 748, takenBy: [], pendingCommand: 'changePrice' })
    const current = world.get('pricings', 'station1:current')
    expect(current).toMatchObject({ version: 8, publishedBy: 'owner1' })
    expect(world.get('pricings', 'station1:8')).toEqual({ ...current, _id: 'station1:8' })
    expect(world.get('pricings', 'station1:7').products).toEqual(pricing.products)
    const product = productOf('gasoline92', current)
    if (product === null) throw new Error('no product')
    expect(priceInForce(product, noon)?.priceFenPerL).toBe(748)
    expect(priceInForce(product, noon + minuteMs)?.priceFenPerL).toBe(770)
    expect(world.get('journals', `journal:priceAnnouncement:${price._id}`).outbox).toMatchObject([
      { task: { kind: 'priceChange', priceId: price._id } },
    ])
  })

  it('refuses what may not be sold', () => {
    expect(refused({ effectiveAt: noon - 1 })).toBe('past')
    expect(refused({ priceFenPerL: 597 })).toBe('underFloor')
    const capped = (capFenPerL: number): Pricing => ({
      ...pricing,
      products: pricing.products.map((product) => ({ ...product, capFenPerL })),
    })
    expect(refused({ pricing: capped(769) })).toBe('overCap')
    expect(refused({ pricing: capped(770) })).toMatchObject({ price: { priceFenPerL: 770 } })
    expect(refused({ productId: 'kerosene' })).toBe('NOT_FOUND')
    const { result } = announcePrice(input)
    expect(refused({ pricing: result.pricing })).toBe('sameTime')
  })

  it('is over once every nozzle of the product has taken it', () => {
    const { price } = announcePrice(input).result
    const one = priceTaken(price, station, 3, noon)
    expect(one.pendingCommand).toBe('changePrice')
    expect(priceTaken(one, station, 3, noon + 1)).toBe(one)
    expect(priceTaken(one, station, 1, noon)).toMatchObject({
      pendingCommand: 'none',
      takenBy: [{ nozzleNumber: 1 }, { nozzleNumber: 3 }],
    })
  })

  it('forgets prices older than thirteen months, but not the one that held then', () => {
    const days = (n: number): number => noon - n * 24 * 60 * minuteMs
    const old = [days(900), days(500), days(390), days(10)].map((effectiveAt) => ({
      effectiveAt,
      priceFenPerL: 700,
      announcedAt: effectiveAt,
    }))
    const ahead = { effectiveAt: noon + 60 * minuteMs, priceFenPerL: 765, announcedAt: noon }
    const products = pricing.products.map((product) => ({ ...product, prices: [...old, ahead] }))
    const { result } = announcePrice({ ...input, pricing: { ...pricing, products } })
    const kept = (productId: string): number[] =>
      productOf(productId, result.pricing)?.prices.map(({ effectiveAt }) => effectiveAt) ?? []
    expect(kept('gasoline92')).toEqual([days(500), days(390), days(10), noon + minuteMs, ahead.effectiveAt])
    expect(kept('gasoline95')).toHaveLength(5)
  })
})

describe('prices that pumps wait for', () => {
  const announced = (from: Pricing, effectiveAt: number, productId = 'gasoline92') =>
    announcePrice({ ...input, pricing: from, effectiveAt, productId }).result
  const first = announced(pricing, noon + minuteMs)
  const second = announced(first.pricing, noon + 2 * minuteMs)
  const other = announced(second.pricing, noon + minuteMs, 'gasoline95')
  const prices = [second.price, other.price, first.price]
  const told = (at: number, among: readonly Price[] = prices) => pendingPrices(among, other.pricing, at)

  it('are told in the order in which they take effect, each until a later one of its product has', () => {
    expect(told(noon).due).toEqual([other.price, first.price, second.price])
    expect(told(noon + 2 * minuteMs - 1).superseded).toEqual([])
    expect(told(noon + 2 * minuteMs)).toEqual({ due: [other.price, second.price], superseded: [first.price] })
  })

  it('are overtaken even by one that every pump has taken', () => {
    expect(told(noon + 2 * minuteMs, [first.price])).toEqual({ due: [], superseded: [first.price] })
  })

  it('are not told of a product that is sold no more', () => {
    expect(pendingPrices(prices, { products: [] }, noon).due).toEqual([])
  })

  it('once overtaken are retired for good, also when a pump took one late', () => {
    const at = noon + 2 * minuteMs
    const { changes } = retireSuperseded(prices, other.pricing, at)
    expect(changes).toEqual([expect.objectContaining({ record: { ...first.price, pendingCommand: 'none' } })])
    const retired: Price = { ...first.price, pendingCommand: 'none' }
    expect(retireSuperseded([retired], other.pricing, at).changes).toEqual([])
    expect(priceTaken(retired, station, 1, at).pendingCommand).toBe('none')
  })
})
