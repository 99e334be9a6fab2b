import { invalidParam } from '../../gateway/errors'
import { pointOf } from '../query/geoOperators'
import { distanceM } from '../query/geometry'
import { withValue } from '../update/draft'
import type { PlainObject } from '../values/document'
import { pathParts, spreadValues } from '../values/path'

const DEFAULT_RESULTS = 100

/** Runs `$geoNear` over documents: adds the distance, keeps the span asked for, nearest first. */
export function geoNear(documents: readonly PlainObject[], operand: PlainObject): PlainObject[] {
  const { near, distanceField, key, minDistance, maxDistance, distanceMultiplier, includeLocs, limit, num } =
    operand
  const centre = pointOf(near)
  if (centre === undefined) throw invalidParam('$geoNear needs near as a GeoJSON Point on the local machine')
  if (typeof distanceField !== 'string') throw invalidParam('$geoNear requires a distanceField')
  if (typeof key !== 'string')
    throw invalidParam('$geoNear needs the key of the indexed field on the local machine')
  const least = typeof minDistance === 'number' ? minDistance : 0
  const most = typeof maxDistance === 'number' ? maxDistance : Infinity
  const factor = typeof distanceMultiplier === 'number' ? distanceMultiplier : 1
  const found = documents.flatMap((document) => {
    const place = spreadValues(document, key).find((value) => pointOf(value) !== undefined)
    const point = pointOf(place)
    const metres = point === undefined ? NaN : distanceM(centre, point)
    if (!(metres >= least && metres <= most)) return []
    const measured = withValue(document, pathParts(distanceField), metres * factor)
    const located =
      typeof includeLocs === 'string' ? withValue(measured, pathParts(includeLocs), place) : measured
    return [{ metres, document: located }]
  })
  found.sort((left, right) => left.metres - right.metres)
  const count = typeof limit === 'number' ? limit : typeof num === 'number' ? num : DEFAULT_RESULTS
  return found.slice(0, count).map(({ document }) => document)
}
