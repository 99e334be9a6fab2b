import type { StationSummary } from '../../lib/core'
import type { Position } from '../../platform/position'
import { named } from '../../text/text'
import { formatHundredths } from '../../lib/core'
import type { Choices } from './model'

/** WeChat draws the map itself: tokens do not reach it, so these repeat the light ones. */
const callout = {
  color: '#171A1C',
  bgColor: '#FFFFFF',
  borderColor: '#0B7A75',
  borderWidth: 1,
  borderRadius: 8,
  padding: 6,
  fontSize: 13,
  textAlign: 'center',
} as const

/** What shows the whole of a map's places on a phone, by how far they lie apart in degrees. */
const SCALES: readonly (readonly [degrees: number, scale: number])[] = [
  [0.01, 15],
  [0.03, 13],
  [0.08, 12],
  [0.2, 11],
  [0.5, 10],
  [1.5, 8],
]

/** The map with a price over each station, and everything in view (B1). */
export function mapView(stations: readonly StationSummary[], choices: Choices) {
  const places = stations.map(({ location }) => ({
    longitude: Number(location.longitude),
    latitude: Number(location.latitude),
  }))
  const view = viewOf(choices.here === null ? places : [...places, choices.here])
  const shown = uncovered(places, view.scale)
  return {
    ...view,
    here: choices.here !== null,
    markers: stations.map((station, index) => ({
      id: index,
      ...(places[index] ?? { longitude: 0, latitude: 0 }),
      width: 24,
      height: 32,
      title: named(station.name),
      callout: {
        ...callout,
        display: shown.has(index) ? 'ALWAYS' : 'BYCLICK',
        content: contentOf(station, choices.grade),
      },
    })),
  }
}
export type MapView = ReturnType<typeof mapView>

/** About as much of the screen as a price takes, in its pixels. */
const LABEL = { width: 110, height: 44 }

/** Which places show their price at once: the first of the list does, another where its price lies on none before it. */
function uncovered(places: readonly Position[], scale: number): ReadonlySet<number> {
  const pixelsPerDegree = (256 * 2 ** scale) / 360
  const shown = new Set<number>()
  places.forEach((place, index) => {
    const stretch = Math.cos((place.latitude * Math.PI) / 180)
    const covers = [...shown].some((other) => {
      const { longitude, latitude } = places[other] ?? place
      return (
        Math.abs(longitude - place.longitude) * pixelsPerDegree < LABEL.width &&
        (Math.abs(latitude - place.latitude) * pixelsPerDegree) / stretch < LABEL.height
      )
    })
    if (!covers) shown.add(index)
  })
  return shown
}

function contentOf({ name, prices }: StationSummary, grade: string): string {
  const price = prices.find((each) => each.grade === grade)
  if (price === undefined) return named(name)
  return `${grade} ¥${formatHundredths(price.memberPriceFenPerL)}`
}

/**
 * A card is wider than it is high, and a pin with its price stands above its place: what lies north and south of each other
 * needs so much more of the map's breadth, and the middle moves up by this part of it.
 */
const HIGH = 2.4
const HEADROOM = 0.25

function viewOf(places: readonly Position[]) {
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  const longitudes = places.map(({ longitude }) => longitude)
  const latitudes = places.map(({ latitude }) => latitude)
  const degrees = Math.max(spread(longitudes), HIGH * spread(latitudes))
  const scale = SCALES.find(([most]) => degrees <= most)?.[1] ?? 5
  return {
    longitude: middle(longitudes),
    latitude: middle(latitudes) + HEADROOM * spread(latitudes),
    scale,
  }
}
