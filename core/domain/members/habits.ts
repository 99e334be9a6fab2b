/**
 * The fuel a driver usually takes: the one he named or his vehicle takes, or else the one he took most often lately, of equals the latest
 * (A9, A12). Null for who has neither.
 * @param namedProductId what he chose himself or his usual vehicle takes, or null
 * @param recent the fuels of his latest fuellings, the newest first
 */
export function usualProduct(namedProductId: string | null, recent: readonly string[]): string | null {
  if (namedProductId !== null) return namedProductId
  const times = (productId: string): number => recent.filter((one) => one === productId).length
  return recent.reduce<string | null>(
    (usual, productId) => (usual === null || times(productId) > times(usual) ? productId : usual),
    null,
  )
}
