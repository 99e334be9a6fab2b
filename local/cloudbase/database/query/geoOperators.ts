import { invalidParam } from '../../gateway/errors'
import { elementsOf, isPlainObject, type PlainObject } from '../values/document'
import { spreadValues } from '../values/path'
import { distanceM, isInPolygon, type Position } from './geometry'
import type { Matcher, QueryOperator } from './matcher'
import { someValue } from './walk'

/** Position of a GeoJSON point, `[longitude, latitude]` in degrees. */
export function pointOf(value: unknown): Position | undefined {
  if (!isPlainObject(value) || value['type'] !== 'Point') return undefined
  return positionOf(value['coordinates'])
}

function positionOf(value: unknown): Position | undefined {
  const [longitude, latitude] = elementsOf(value) ?? []
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined
}

function anyPoint(path: string, test: (point: Position) => boolean): Matcher {
  return (document) =>
    someValue(document, path, true, (value) => {
      const point = pointOf(value)
      return point !== undefined && test(point)
    })
}

/** Distances in metres from the query's point. The order by distance is made by whoever runs the query. */
const near: QueryOperator = (path, operand) => {
  const condition = nearCondition(operand)
  return anyPoint(path, (point) => {
    const metres = distanceM(condition.centre, point)
    return metres >= condition.minM && metres <= condition.maxM
  })
}

interface NearCondition {
  readonly centre: Position
  readonly minM: number
  readonly maxM: number
}

/** Takes `{ $geometry, $minDistance, $maxDistance }` apart. Throws INVALID_PARAM. */
function nearCondition(operand: unknown): NearCondition {
  const centre = isPlainObject(operand) ? pointOf(operand['$geometry']) : undefined
  if (!isPlainObject(operand) || centre === undefined)
    throw invalidParam('$near needs a $geometry of type Point')
  const { $minDistance: min, $maxDistance: max } = operand
  return {
    centre,
    minM: typeof min === 'number' ? min : 0,
    maxM: typeof max === 'number' ? max : Infinity,
  }
}

const EARTH_RADIUS_M = 6_378_100

const within: QueryOperator = (path, operand) => {
  if (!isPlainObject(operand)) throw invalidParam('$geoWithin needs an object')
  const sphere = operand['$centerSphere']
  if (Array.isArray(sphere)) {
    const centre = positionOf(sphere[0])
    const radians: unknown = sphere[1]
    if (centre === undefined || typeof radians !== 'number')
      throw invalidParam('$centerSphere needs [[lng, lat], radians]')
    return anyPoint(path, (point) => distanceM(centre, point) <= radians * EARTH_RADIUS_M)
  }
  const rings = ringsOf(operand['$geometry'])
  if (rings === undefined)
    throw invalidParam('$geoWithin knows only $centerSphere and Polygon on the local machine')
  return anyPoint(path, (point) => isInPolygon(point, rings))
}

function ringsOf(geometry: unknown): readonly (readonly Position[])[] | undefined {
  if (!isPlainObject(geometry) || geometry['type'] !== 'Polygon' || !Array.isArray(geometry['coordinates'])) {
    return undefined
  }
  return geometry['coordinates'].map((ring: unknown) =>
    Array.isArray(ring) ? ring.map(positionOf).filter((position) => position !== undefined) : [],
  )
}

export const geoOperators: Readonly<Record<string, QueryOperator>> = {
  $near: near,
  $nearSphere: near,
  $geoWithin: within,
}

/** The order a query with `$near` answers in: nearest first. Undefined for any other query. */
export function distanceTo(
  query: PlainObject,
): ((left: PlainObject, right: PlainObject) => number) | undefined {
  for (const [path, condition] of Object.entries(query)) {
    const operand = isPlainObject(condition) ? (condition['$nearSphere'] ?? condition['$near']) : undefined
    if (operand === undefined) continue
    const { centre } = nearCondition(operand)
    const metres = (document: PlainObject): number =>
      Math.min(
        ...spreadValues(document, path).map((value) => distanceM(centre, pointOf(value) ?? [NaN, NaN])),
      )
    return (left, right) => metres(left) - metres(right)
  }
  return undefined
}
