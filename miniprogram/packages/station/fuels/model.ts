import type { Output } from '../../../api/client'
import { priceRow } from '../../../text/station'
import { named, text, words } from '../../../text/text'

export type FuelsAnswer = Output<'station', 'fuels'>
type Fuel = FuelsAnswer['fuels'][number]

/** As many changes as a small picture can show apart. */
const MOST_STEPS = 12
/** Where the lowest and the highest price are drawn, per cent of the picture's height. */
const LOWEST = 10
const HIGHEST = 90
/** A price of an hour is still seen, per cent of the picture's width. */
const NARROWEST = 2

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

/**
 * The price's steps, each as long as it was in force, between the lowest and the highest; the picture's sentence says
 * both (B9). Nothing is drawn before the first change.
 * @param at now, epoch milliseconds
 */
export function historyView(history: Fuel['history'], at: number) {
  const shown = history.slice(-MOST_STEPS)
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined || first === last)
    return { says: text('fuels.oneprice'), steps: [], first: '', last: '' }
  const prices = shown.map(({ priceFenPerL }) => priceFenPerL)
  const [low, high] = [Math.min(...prices), Math.max(...prices)]
  const span = Math.max(1, at - first.effectiveAt)
  const left = (instant: number) => Math.min(100 - NARROWEST, ((instant - first.effectiveAt) * 100) / span)
  return {
    says: text('fuels.range', { low, high }),
    steps: shown.map(({ priceFenPerL, effectiveAt }, index) => {
      const until = shown[index + 1]?.effectiveAt
      const begin = left(effectiveAt)
      return {
        effectiveAt,
        left: rounded(begin),
        width: rounded(Math.max(NARROWEST, (until === undefined ? 100 : left(until)) - begin)),
        bottom: rounded(LOWEST + ((priceFenPerL - low) * (HIGHEST - LOWEST)) / Math.max(1, high - low)),
        last: until === undefined,
        label: text('fuels.step', { at: effectiveAt, price: priceFenPerL }),
      }
    }),
    first: dayText(first.effectiveAt),
    last: text('common.today'),
  }
}

function rounded(percent: number): number {
  return Math.round(percent * 10) / 10
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
      history: historyView(fuel.history, at),
    })),
  }
}
export type FuelsView = ReturnType<typeof fuelsView>
