import type { StationSummary } from '../../lib/core'
import type { Position } from '../../platform/position'
import { distanceText, metresTo, openingText, queueText, scoreText } from '../../text/station'
import { named, text, words } from '../../text/text'

export type SortBy = 'price' | 'distance' | 'score' | 'favourite'

/** The order that a chip names; by price for any other word. */
export function sortOf(word: string): SortBy {
  return word === 'distance' || word === 'score' || word === 'favourite' ? word : 'price'
}

/** What the driver has chosen and what his phone knows. */
export interface Choices {
  readonly sortBy: SortBy
  /** Empty: the first grade that is sold. */
  readonly grade: string
  readonly here: Position | null
  readonly favourites: ReadonlySet<string>
  /** The station picked on the map; empty for none. */
  readonly picked: string
}

/** The words that do not depend on an answer. */
export function stationsWords() {
  return words({
    loading: 'common.loading',
    perLitre: 'common.yuanPerLitre',
    locate: 'stations.locate',
    locating: 'stations.locating',
    toSettings: 'stations.toSettings',
    mapOpen: 'stations.mapOpen',
    mapClose: 'stations.mapClose',
    map: 'stations.map',
    compare: 'stations.compare',
    sortBy: 'stations.sortBy',
    gradeBy: 'stations.grade',
    memberPrice: 'station.memberPrice',
    favourite: 'station.favourite',
    route: 'station.route',
    none: 'stations.none',
    noneHint: 'stations.noneHint',
  })
}

/** Every grade that some station sells. */
export function gradesOf(stations: readonly StationSummary[]): string[] {
  return [...new Set(stations.flatMap(({ prices }) => prices.map(({ grade }) => grade)))]
}

interface Measured {
  readonly station: StationSummary
  readonly metres: number | null
  /** What the driver pays for a litre of the chosen grade; null where it is not sold. */
  readonly fenPerL: number | null
  readonly favourite: boolean
}

const FAR = Number.MAX_SAFE_INTEGER

function rankOf({ metres, fenPerL, favourite, station }: Measured, sortBy: SortBy): number {
  if (sortBy === 'price') return fenPerL ?? FAR
  if (sortBy === 'distance') return metres ?? FAR
  if (sortBy === 'score') return -station.rating.averageHundredths
  return favourite ? 0 : 1
}

/** Those that serve now first; then by what was chosen, then by price and distance. */
export function sortStations(stations: readonly StationSummary[], choices: Choices): Measured[] {
  const measured = stations.map((station): Measured => {
    const price = station.prices.find(({ grade }) => grade === choices.grade)
    return {
      station,
      metres: metresTo(choices.here, station),
      fenPerL: price?.memberPriceFenPerL ?? null,
      favourite: choices.favourites.has(station.stationId),
    }
  })
  const orders: SortBy[] = [choices.sortBy, 'price', 'distance']
  return measured.sort((a, b) => {
    const open = Number(b.station.opening.open) - Number(a.station.opening.open)
    const differences = [open, ...orders.map((by) => rankOf(a, by) - rankOf(b, by))]
    return differences.find((difference) => difference !== 0) ?? 0
  })
}

function stationCard({ station, metres, favourite }: Measured, choices: Choices, now: number) {
  const price = station.prices.find(({ grade }) => grade === choices.grade)
  const memberFen = price?.memberPriceFenPerL ?? 0
  return {
    stationId: station.stationId,
    name: named(station.name),
    address: named(station.address),
    opening: openingText(station, now),
    distance: distanceText(metres),
    score: scoreText(station.rating),
    rated: station.rating.count > 0,
    queue: queueText(station),
    sold: price !== undefined,
    fen: memberFen,
    /** The listed price, when the member pays less. */
    listedFen: price !== undefined && memberFen < price.priceFenPerL ? price.priceFenPerL : 0,
    notSold: text('stations.notSold', { grade: choices.grade }),
    offer: offerRow(station),
    favourite,
    picked: station.stationId === choices.picked,
  }
}

/** The first of a station's offers; its page has them all. */
function offerRow({ offers: [offer] }: StationSummary) {
  if (offer === undefined) return null
  return { offerId: offer.offerId, title: named(offer.title) }
}

/** The list as it stands on the screen (B1, B4, B6). */
export function listView(stations: readonly StationSummary[], choices: Choices, now: number) {
  return {
    cards: sortStations(stations, choices).map((each) => stationCard(each, choices, now)),
    grades: gradesOf(stations).map((grade) => ({ grade, on: grade === choices.grade })),
    sorts: sortsFor(choices).map((by) => ({
      by,
      words: text(`stations.sort.${by}`),
      on: by === choices.sortBy,
    })),
  }
}
export type ListView = ReturnType<typeof listView>

/** Sorting by distance needs a place to begin from. */
function sortsFor({ here, favourites }: Choices): SortBy[] {
  return [
    'price',
    ...(here === null ? [] : (['distance'] as const)),
    'score',
    ...(favourites.size === 0 ? [] : (['favourite'] as const)),
  ]
}
