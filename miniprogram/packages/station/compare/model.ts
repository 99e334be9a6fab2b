import type { Output } from '../../../api/client'
import { named, reasonText, text, words } from '../../../text/text'

export type CompareAnswer = Output<'station', 'compare'>

/** Litres that one tap chooses; the driver moves from there in steps of five. */
const USUAL_LITRES = [20, 30, 40, 50] as const
export const STEP_LITRES = 5
export const LEAST_LITRES = 5
export const MOST_LITRES = 200

export function compareWords() {
  return words({
    loading: 'common.loading',
    grade: 'stations.grade',
    litres: 'compare.litres',
    less: 'compare.less',
    more: 'compare.moreLitres',
    cheapest: 'compare.cheapest',
    closed: 'station.closedNow',
  })
}

export function litresView(litres: number) {
  return {
    now: text('compare.litreUnit', { litres }),
    least: litres <= LEAST_LITRES,
    most: litres >= MOST_LITRES,
    usual: USUAL_LITRES.map((each) => ({
      litres: each,
      words: text('compare.litreUnit', { litres: each }),
      on: each === litres,
    })),
  }
}

/**
 * What so many litres cost the driver at each station, the cheapest that serves now first, with every line of it (B6). What is
 * closed comes last: a low price nobody can get is no bargain.
 */
export function compareView(answer: CompareAnswer, grade: string, litres: number) {
  const stations = [...answer.stations].sort((a, b) => Number(b.open) - Number(a.open))
  const [best] = stations
  return {
    grades: answer.grades.map((each) => ({ grade: each, on: each === grade })),
    head: text('compare.pay', { litres }),
    basis: text('compare.basis', { tier: answer.tier }),
    none: answer.stations.length === 0 ? text('compare.none', { grade }) : '',
    stations: stations.map((station) => {
      const more = station.dueFen - (best?.dueFen ?? 0)
      const saved = station.meteredFen - station.dueFen
      return {
        stationId: station.stationId,
        name: named(station.name),
        open: station.open,
        best: station === best && station.open,
        fen: station.dueFen,
        listed: text('compare.listed', { price: station.priceFenPerL }),
        saved: saved > 0 ? text('compare.saved', { saved }) : '',
        more: more > 0 ? text('compare.more', { more }) : '',
        lines: station.lines.map(({ code, amountFen, reason }) => ({
          code,
          fen: amountFen,
          label: reasonText(reason),
        })),
      }
    }),
  }
}
export type CompareView = ReturnType<typeof compareView>
