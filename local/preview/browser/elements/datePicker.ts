import type { PickerMode } from './pickerModes'

type Precision = 'year' | 'month' | 'day'
type Parts = readonly [year: number, month: number, day: number]

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
const pad = (value: number): string => String(value).padStart(2, '0')
const daysIn = (year: number, month: number): number => new Date(year, month, 0).getDate()
const COUNT: Readonly<Record<Precision, number>> = { year: 1, month: 2, day: 3 }

/** Days, months or years between two dates; both ends included. */
export function date(
  start: string,
  end: string,
  fields: string,
  words: readonly [string, string, string],
): PickerMode {
  const precision: Precision = fields === 'year' || fields === 'month' ? fields : 'day'
  const first = read(start, [1900, 1, 1])
  const last = read(end, [2100, 12, 31])
  const years = range(first[0], last[0])
  const months = (year: number): number[] =>
    range(year === first[0] ? first[1] : 1, year === last[0] ? last[1] : 12)
  const days = (year: number, month: number): number[] =>
    range(
      year === first[0] && month === first[1] ? first[2] : 1,
      year === last[0] && month === last[1] ? last[2] : daysIn(year, month),
    )
  const at = (list: readonly number[], index: number): number => list[Math.min(index, list.length - 1)] ?? 0
  const parts = ([y = 0, m = 0, d = 0]: readonly number[]): Parts => {
    const year = at(years, y)
    const month = at(months(year), m)
    return [year, month, at(days(year, month), d)]
  }
  return {
    columns: (chosen) => {
      const [year, month] = parts(chosen)
      const all = [years, months(year), days(year, month)]
      return all
        .slice(0, COUNT[precision])
        .map((list, index) => list.map((each) => `${index === 0 ? each : pad(each)}${words[index] ?? ''}`))
    },
    indices: (value) => {
      const [year, month, day] = read(typeof value === 'string' ? value : '', today())
      const y = Math.max(0, Math.min(years.length - 1, year - (years[0] ?? 0)))
      const m = Math.max(0, months(at(years, y)).indexOf(month))
      const d = Math.max(0, days(at(years, y), at(months(at(years, y)), m)).indexOf(day))
      return [y, m, d].slice(0, COUNT[precision])
    },
    value: (chosen) => {
      const [year, month, day] = parts(chosen)
      return [String(year), pad(month), pad(day)].slice(0, COUNT[precision]).join('-')
    },
  }
}

function read(text: string, absent: Parts): Parts {
  const [year, month, day] = text.split('-').map(Number)
  if (year === undefined || Number.isNaN(year) || text === '') return absent
  return [year, month ?? absent[1], day ?? absent[2]]
}

function today(): Parts {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
}
