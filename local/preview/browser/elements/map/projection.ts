export interface Location {
  readonly latitude: number
  readonly longitude: number
}

export interface Spot {
  readonly x: number
  readonly y: number
}

const TILE = 256
const RADIANS = Math.PI / 180
const EARTH_M = 40_075_016.7
export const MIN_SCALE = 3
export const MAX_SCALE = 20

/** Web Mercator: pixels of the whole world at a scale. */
export function project({ latitude, longitude }: Location, scale: number): Spot {
  const size = TILE * 2 ** scale
  const sine = Math.sin(latitude * RADIANS)
  return {
    x: ((longitude + 180) / 360) * size,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
  }
}

export function unproject({ x, y }: Spot, scale: number): Location {
  const size = TILE * 2 ** scale
  const n = Math.PI - (2 * Math.PI * y) / size
  return {
    longitude: (x / size) * 360 - 180,
    latitude: Math.atan(Math.sinh(n)) / RADIANS,
  }
}

export function metersPerPixel(latitude: number, scale: number): number {
  return (EARTH_M * Math.cos(latitude * RADIANS)) / (TILE * 2 ** scale)
}

export function limitScale(scale: number): number {
  return Math.max(MIN_SCALE, Math.min(MAX_SCALE, scale))
}

interface Room {
  readonly width: number
  readonly height: number
  readonly padding: readonly number[]
}

/** Centre and scale at which all points are in view. */
export function fit(
  points: readonly Location[],
  { width, height, padding }: Room,
): { readonly center: Location; readonly scale: number } | undefined {
  const [top = 0, right = 0, bottom = 0, left = 0] = padding
  const spots = points.map((point) => project(point, 0))
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)]
  if (spots.length === 0 || width <= 0 || height <= 0) return undefined
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const zoom = Math.min(
    Math.log2((width - left - right) / Math.max(maxX - minX, 1e-9)),
    Math.log2((height - top - bottom) / Math.max(maxY - minY, 1e-9)),
  )
  const scale = limitScale(Math.min(16, zoom))
  const shift = 2 ** scale
  const middle = {
    x: (minX + maxX) / 2 + (right - left) / 2 / shift,
    y: (minY + maxY) / 2 + (bottom - top) / 2 / shift,
  }
  return { center: unproject(middle, 0), scale }
}
