/** Where the page was opened from. */
export interface FuellingQuery {
  /** An order to go on with; empty for none. */
  readonly orderId: string
  /** Empty: the station last shown. */
  readonly stationId: string
  /** 0: none yet. */
  readonly nozzleNumber: number
}

/**
 * Reads the page's query. A code on a nozzle carries its place in `scene`, at most 32 characters, as `s=<station>&g=<nozzle>`
 * (getUnlimitedQRCode).
 */
export function readQuery(query: Readonly<Record<string, string | undefined>>): FuellingQuery {
  const scene = new Map(
    decodeURIComponent(query['scene'] ?? '')
      .split('&')
      .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
  )
  const nozzle = query['nozzle'] ?? scene.get('g') ?? ''
  return {
    orderId: query['orderId'] ?? '',
    stationId: query['stationId'] ?? scene.get('s') ?? '',
    nozzleNumber: /^\d{1,3}$/.test(nozzle) ? Number(nozzle) : 0,
  }
}
