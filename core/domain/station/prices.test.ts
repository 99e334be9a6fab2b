import { DomainError } from '../../contracts/errors'
import { minuteMs, pricing, sampleNoon as noon, sampleStation } from '../orders/testing/records'
import { World } from '../orders/testing/world'
import { priceInForce, productOf } from '../pricing/prices'
import { announcePrice, priceTaken, type AnnouncePriceInput } from './prices'

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
    expect(refused({ capFenPerL: 769 })).toBe('overCap')
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
})
