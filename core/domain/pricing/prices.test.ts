import { defaultTiers } from './defaults'
import { memberPrice, nextPrice, priceInForce, productOf } from './prices'
import { PricingSchema } from './records'
import { samplePricing } from '../testing/samples'

const price = (effectiveAt: number, priceFenPerL: number) => ({ effectiveAt, priceFenPerL, announcedAt: 0 })
const product = { prices: [price(300, 712), price(100, 700), price(200, 690), price(200, 695)] }

describe('announced prices', () => {
  it('take effect at their instant, the last announced of one instant', () => {
    expect(priceInForce(product, 99)).toBeNull()
    expect(priceInForce(product, 100)?.priceFenPerL).toBe(700)
    expect(priceInForce(product, 299)?.priceFenPerL).toBe(695)
    expect(priceInForce(product, 300)?.priceFenPerL).toBe(712)
  })

  it('are followed by the next one', () => {
    expect(nextPrice(product, 99)?.effectiveAt).toBe(100)
    expect(nextPrice(product, 100)?.effectiveAt).toBe(200)
    expect(nextPrice(product, 300)).toBeNull()
  })

  it('are lower for a member, never under the floor price', () => {
    const pricing = samplePricing()
    const gasoline = productOf('gasoline95', pricing)
    if (gasoline === null) throw new Error('the sample has 95#')
    expect(defaultTiers.map((tier) => memberPrice(gasoline, 780, tier))).toEqual([770, 760, 750, 730])
    expect(memberPrice({ ...gasoline, floorFenPerL: 745 }, 780, { fuelOffFenPerL: 50 })).toBe(745)
    expect(memberPrice({ ...gasoline, floorFenPerL: 745 }, 740, { fuelOffFenPerL: 50 })).toBe(740)
    expect(productOf('water', pricing)).toBeNull()
  })
})

describe('the default rules', () => {
  it('have the shape of a pricing document', () => {
    const pricing = samplePricing()
    expect(PricingSchema.parse(pricing)).toEqual(pricing)
  })
})
