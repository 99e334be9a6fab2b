import type { PriceView } from '../../../core/contracts/shapes'
import {
  memberPrice,
  nextPrice,
  priceInForce,
  type AnnouncedPrice,
} from '../../../core/domain/pricing/prices'
import type { PricedProduct, Pricing, Tier } from '../../../core/domain/pricing/records'

/** The fuels of a station with the price in force, its change, and the next one announced (B5, B8–B10). */
export function priceViews(pricing: Pricing, tier: Tier | null, at: number): PriceView[] {
  return pricing.products.flatMap((product) => {
    const inForce = priceInForce(product, at)
    return inForce === null ? [] : [priceView(product, inForce, tier, at)]
  })
}

function priceView(
  product: PricedProduct,
  inForce: AnnouncedPrice,
  tier: Tier | null,
  at: number,
): PriceView {
  const before = priceInForce(product, inForce.effectiveAt - 1)
  const next = nextPrice(product, at)
  return {
    productId: product.productId,
    grade: product.grade,
    name: product.name,
    kind: product.kind,
    qualityStandard: product.qualityStandard,
    supply: product.supply,
    priceFenPerL: inForce.priceFenPerL,
    memberPriceFenPerL:
      tier === null ? inForce.priceFenPerL : memberPrice(product, inForce.priceFenPerL, tier),
    changeFenPerL: before === null ? 0 : inForce.priceFenPerL - before.priceFenPerL,
    since: inForce.effectiveAt,
    next:
      next === null
        ? null
        : {
            priceFenPerL: next.priceFenPerL,
            changeFenPerL: next.priceFenPerL - inForce.priceFenPerL,
            effectiveAt: next.effectiveAt,
          },
  }
}

/** `95#`, or the id itself for a product that is sold no more. */
export function gradeOf(pricing: Pick<Pricing, 'products'>, productId: string): string {
  return pricing.products.find((product) => product.productId === productId)?.grade ?? productId
}
