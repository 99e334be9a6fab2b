/** `[longitude, latitude]` in degrees. */
export type Position = readonly [longitude: number, latitude: number]

type Vector = readonly [number, number, number]

const EARTH_RADIUS_M = 6_378_100

/** Distance on the sphere in metres, by the angle between the two directions as MongoDB's library measures it. */
export function distanceM(from: Position, to: Position): number {
  const u = direction(from)
  const v = direction(to)
  const cross: Vector = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
  return Math.atan2(Math.hypot(...cross), u[0] * v[0] + u[1] * v[1] + u[2] * v[2]) * EARTH_RADIUS_M
}

function direction([longitude, latitude]: Position): Vector {
  const theta = (longitude * Math.PI) / 180
  const phi = (latitude * Math.PI) / 180
  return [Math.cos(phi) * Math.cos(theta), Math.cos(phi) * Math.sin(theta), Math.sin(phi)]
}

/** Whether a point lies in a polygon: inside its first ring and outside the others. Edges are taken as straight. */
export function isInPolygon(point: Position, rings: readonly (readonly Position[])[]): boolean {
  const [outer, ...holes] = rings
  return outer !== undefined && isInRing(point, outer) && !holes.some((hole) => isInRing(point, hole))
}

function isInRing([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  })
  return inside
}
