import type { Output } from '../../../api/client'
import { formatHundredths, formatInteger } from '../../../lib/core'
import { named, text, words } from '../../../text/text'
import { whenText } from '../../../text/when'

export type FuelAnswer = Output<'stats', 'fuel'>

export function statsWords() {
  return words({
    loading: 'common.loading',
    volume: 'stats.volume',
    paid: 'stats.paid',
    saved: 'stats.saved',
    year: 'stats.year',
    byVolume: 'stats.byVolume',
    byPaid: 'stats.byPaid',
    chart: 'stats.chart',
    products: 'stats.products',
    stations: 'stats.stations',
    vehicles: 'stats.vehicles',
    cheaper: 'stats.cheaper',
    cheaperHint: 'stats.cheaperHint',
    note: 'stats.note',
    noteHint: 'stats.noteHint',
    noVehicle: 'stats.noVehicle',
    addVehicle: 'stats.addVehicle',
    odometer: 'stats.odometer',
    save: 'common.save',
    close: 'common.close',
    empty: 'stats.empty',
    emptyHint: 'stats.emptyHint',
    fuelNow: 'tab.fuel',
  })
}

/** Litres with one decimal: `312.5`. */
function litres(volumeMl: number): string {
  return formatHundredths(Math.round(volumeMl / 100) * 10).slice(0, -1)
}

type Totals = FuelAnswer['year']

function totalsView({ fuellings, volumeMl, paidFen, savedFen }: Totals) {
  return {
    fuellings: text('stats.fuellings', { count: fuellings }),
    volume: litres(volumeMl),
    paidFen,
    savedFen,
  }
}

/** The bars of twelve months, and the month that is looked at. */
export function chartView({ months }: FuelAnswer, byPaid: boolean, month: string) {
  const bars = months.map((one) => ({
    key: one.month,
    label: String(Number(one.month.slice(5))),
    value: byPaid ? one.paidFen : one.volumeMl,
    said: text('stats.monthSaid', {
      month: one.month,
      litres: litres(one.volumeMl),
      paid: one.paidFen,
      count: one.fuellings,
    }),
  }))
  const chosen = months.find((one) => one.month === month) ?? months.at(-1)
  return {
    bars,
    month: chosen?.month ?? '',
    title: text('stats.month', {
      year: (chosen?.month ?? '').slice(0, 4),
      month: Number((chosen?.month ?? '').slice(5)),
    }),
    totals: chosen === undefined ? null : totalsView(chosen),
  }
}

/** Per cent of the highest, so that the first bar is full. */
function shares(rows: readonly { readonly paidFen: number }[]): number[] {
  const highest = Math.max(1, ...rows.map(({ paidFen }) => paidFen))
  return rows.map(({ paidFen }) => Math.round((paidFen * 100) / highest))
}

function ranking(rows: readonly (Totals & { readonly id: string; readonly name: string })[]) {
  const percents = shares(rows)
  return rows.map((row, index) => ({
    id: row.id,
    name: row.name,
    paidFen: row.paidFen,
    hint: text('stats.rowHint', { litres: litres(row.volumeMl), count: row.fuellings }),
    percent: percents[index] ?? 0,
  }))
}

type Maintenance = NonNullable<FuelAnswer['vehicles'][number]['maintenance']>

const serviceTexts = {
  ahead: 'stats.serviceAhead',
  soon: 'stats.serviceSoon',
  now: 'stats.serviceNow',
} as const

function serviceText(hint: Maintenance): string {
  if (hint.by === 'litres') return text('stats.serviceByLitres', { km: hint.drivenKm })
  return text(serviceTexts[hint.due], { at: hint.dueAtKm, left: hint.leftKm, on: hint.dueAt ?? 0 })
}

/** When the next service is due, and what that is reckoned from (E5); `urgent` from soon on. */
function serviceView(hint: Maintenance) {
  const basis = { every: hint.everyKm, litres: litres(hint.mlPer100Km) }
  return {
    text: serviceText(hint),
    urgent: hint.by === 'litres' || hint.due !== 'ahead',
    basis: text(hint.measured ? 'stats.serviceOwn' : 'stats.serviceUsual', basis),
  }
}

function vehicleView(vehicle: FuelAnswer['vehicles'][number]) {
  const { consumption, maintenance, plateHint, name, readings, vehicleId } = vehicle
  return {
    id: vehicleId,
    title:
      vehicleId === ''
        ? text('stats.otherVehicle')
        : [plateHint, name].filter((part) => part !== '').join(' · '),
    paidFen: vehicle.paidFen,
    hint: text('stats.rowHint', { litres: litres(vehicle.volumeMl), count: vehicle.fuellings }),
    per100Fen: consumption?.fenPer100Km ?? 0,
    per100:
      consumption === null
        ? ''
        : text('stats.per100', {
            litres: litres(consumption.mlPer100Km),
            km: formatInteger(consumption.distanceKm),
          }),
    service: maintenance === null ? null : serviceView(maintenance),
    missing:
      vehicleId !== '' && consumption === null
        ? text(readings === 0 ? 'stats.needTwo' : 'stats.needOne')
        : '',
  }
}

function dayText({ weekdays, monthDays }: FuelAnswer['cheaper'][number]): string {
  if (weekdays.length > 0) {
    const days = weekdays.map((day) => text(`weekday.${weekdayNames[day] ?? 'monday'}`))
    return days.join(text('common.comma'))
  }
  return monthDays.length > 0
    ? text('stats.monthDays', { days: monthDays.join('、') })
    : text('stats.everyDay')
}

const weekdayNames: Readonly<
  Record<number, 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'>
> = {
  1: 'monday',
  2: 'tuesday',
  3: 'wednesday',
  4: 'thursday',
  5: 'friday',
  6: 'saturday',
  7: 'sunday',
}

/** The whole page but for its chart, out of its one answer (E3–E5). */
export function statsView(answer: FuelAnswer) {
  return {
    empty: answer.year.fuellings === 0,
    year: totalsView(answer.year),
    products: ranking(answer.products.map((row) => ({ ...row, id: row.productId, name: row.grade }))),
    stations: ranking(answer.stations.map((row) => ({ ...row, id: row.stationId, name: named(row.name) }))),
    vehicles: answer.vehicles.map(vehicleView),
    hasVehicle: answer.vehicles.some(({ vehicleId }) => vehicleId !== ''),
    readable: answer.readable.map((row) => ({
      orderId: row.orderId,
      title: `${row.plateHint} · ${whenText(row.at, answer.at)}`,
      hint: text('stats.litres', { litres: litres(row.volumeMl) }),
      km: row.odometerKm === null ? '' : text('stats.km', { km: formatInteger(row.odometerKm) }),
      value: row.odometerKm === null ? '' : String(row.odometerKm),
    })),
    cheaper: answer.cheaper.map((day) => ({
      id: day.campaignId,
      title: named(day.name),
      hint: text('stats.cheaperDay', { days: dayText(day), off: day.offFenPerL }),
      saveFen: day.couldSaveFen,
    })),
  }
}
export type StatsView = ReturnType<typeof statsView>
export type ChartView = ReturnType<typeof chartView>

/** Kilometres as typed: a whole number, or null for what is none. */
export function typedKm(value: string): number | null {
  return /^\d{1,7}$/.test(value.trim()) ? Number(value.trim()) : null
}
