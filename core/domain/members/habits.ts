/**
 * The fuel a driver usually takes: that of his vehicle, or else the one he took most often lately, of equals the latest
 * (A9, A12). Null for who has neither.
 * @param vehicleProductId what the vehicle he usually drives takes, or null
 * @param recent the fuels of his latest fuellings, the newest first
 */
export function usualProduct(vehicleProductId: string | null, recent: readonly string[]): string | null {
  if (vehicleProductId !== null) return vehicleProductId
  const times = (productId: string): number => recent.filter((one) => one === productId).length
  return recent.reduce<string | null>(
    (usual, productId) => (usual === null || times(productId) > times(usual) ? productId : usual),
    null,
  )
}
