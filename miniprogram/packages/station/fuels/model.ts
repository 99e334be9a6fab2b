import type { Output } from '../../../api/client'
import { priceRow } from '../../../text/station'
import { named, text, words } from '../../../text/text'

export type FuelsAnswer = Output<'station', 'fuels'>
type Fuel = FuelsAnswer['fuels'][number]

/** As many changes as a small picture can show apart. */
const MOST_BARS = 12
/** The lowest bar is still seen, and the highest does not touch the edge, per cent. */
const LOWEST = 25
const HIGHEST = 95

export function fuelsWords() {
  return words({
    loading: 'common.loading',
    perLitre: 'common.yuanPerLitre',
    memberPrice: 'station.memberPrice',
    quality: 'fuels.quality',
    supply: 'fuels.supply',
    whom: 'fuels.whom',
    history: 'fuels.history',
    none: 'fuels.none',
    note: 'fuels.note',
  })
}

/** Which car takes which grade, in plain words. */
function guideText({ kind, grade }: Fuel): string {
  if (kind === 'diesel') return text('fuelGuide.diesel')
  const octane = grade.replace('#', '')
  switch (octane) {
    case '92':
    case '95':
    case '98':
      return text(`fuelGuide.${octane}`)
    default:
      return text('fuelGuide.other')
  }
}

/** The price's steps as bars between its lowest and highest; the picture's sentence says both (B9). */
export function historyView(history: Fuel['history']) {
  const shown = history.slice(-MOST_BARS)
  const prices = shown.map(({ priceFenPerL }) => priceFenPerL)
  const [low, high] = [Math.min(...prices), Math.max(...prices)]
  const height = (price: number) =>
    high === low ? HIGHEST : Math.round(LOWEST + ((price - low) * (HIGHEST - LOWEST)) / (high - low))
  return {
    says: shown.length < 2 ? text('fuels.oneprice') : text('fuels.range', { low, high }),
    bars:
      shown.length < 2
        ? []
        : shown.map(({ priceFenPerL, effectiveAt }, index) => ({
            effectiveAt,
            height: height(priceFenPerL),
            last: index === shown.length - 1,
            label: text('fuels.bar', { at: effectiveAt, price: priceFenPerL }),
          })),
    first: shown.length < 2 ? '' : dayText(shown[0]?.effectiveAt ?? 0),
    last: shown.length < 2 ? '' : dayText(shown.at(-1)?.effectiveAt ?? 0),
  }
}

function dayText(at: number): string {
  return text('fuels.day', { at })
}

/** The catalogue of a station's fuels (B8, B9). */
export function fuelsView({ stationName, fuels, at }: FuelsAnswer) {
  return {
    station: named(stationName),
    fuels: fuels.map((fuel) => ({
      ...priceRow(fuel, at),
      quality: fuel.qualityStandard,
      supply: named(fuel.supply),
      guide: guideText(fuel),
      since: text('fuels.since', { since: fuel.since }),
      history: historyView(fuel.history),
    })),
  }
}
export type FuelsView = ReturnType<typeof fuelsView>
