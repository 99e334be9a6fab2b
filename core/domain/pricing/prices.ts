import type { PricedProduct, Tier } from './records'

export type AnnouncedPrice = PricedProduct['prices'][number]

/** The price of a product at an instant: the last one that has taken effect; null before the first (B8, B10). */
export function priceInForce(product: Pick<PricedProduct, 'prices'>, at: number): AnnouncedPrice | null {
  const inForce = product.prices.filter((price) => price.effectiveAt <= at)
  return inForce.reduce<AnnouncedPrice | null>(
    (last, price) => (last === null || price.effectiveAt >= last.effectiveAt ? price : last),
    null,
  )
}

/** The next announced price of a product, or null (B10). */
export function nextPrice(product: Pick<PricedProduct, 'prices'>, at: number): AnnouncedPrice | null {
  const coming = product.prices.filter((price) => price.effectiveAt > at)
  return coming.reduce<AnnouncedPrice | null>(
    (first, price) => (first === null || price.effectiveAt < first.effectiveAt ? price : first),
    null,
  )
}

/** A product of a pricing document. */
export function productOf(
  productId: string,
  pricing: { readonly products: readonly PricedProduct[] },
): PricedProduct | null {
  return pricing.products.find((product) => product.productId === productId) ?? null
}

/** What a tier pays per litre: its price-off taken, never under the floor price (F7). */
export function memberPrice(
  product: PricedProduct,
  priceFenPerL: number,
  tier: Pick<Tier, 'fuelOffFenPerL'>,
): number {
  const lowest = Math.min(priceFenPerL, product.floorFenPerL)
  return Math.max(lowest, priceFenPerL - tier.fuelOffFenPerL)
}
