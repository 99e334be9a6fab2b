/** What a picker needs to know of one of its modes. */
export interface PickerMode {
  /** Options of every column when these are chosen. */
  columns(chosen: readonly number[]): readonly (readonly string[])[]
  /** Indices of a value. */
  indices(value: unknown): number[]
  /** The value of chosen indices. */
  value(chosen: readonly number[]): unknown
}

const pad = (value: number): string => String(value).padStart(2, '0')
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

/** `range` of texts, or of objects whose `key` is shown. */
export function labels(options: unknown, key: string): string[] {
  if (!Array.isArray(options)) return []
  return (options as readonly unknown[]).map((option) =>
    say(typeof option === 'object' && option !== null ? (option as Record<string, unknown>)[key] : option),
  )
}

function say(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function selector(options: unknown, key: string): PickerMode {
  return {
    columns: () => [labels(options, key)],
    indices: (value) => [Number(value) || 0],
    value: ([index = 0]) => index,
  }
}

export function multiSelector(options: unknown, key: string): PickerMode {
  const columns = Array.isArray(options)
    ? (options as readonly unknown[]).map((column) => labels(column, key))
    : []
  return {
    columns: () => columns,
    indices: (value) => columns.map((_, at) => (Array.isArray(value) ? Number(value[at]) || 0 : 0)),
    value: (chosen) => [...chosen],
  }
}

export function time(start: string, end: string): PickerMode {
  const minutes = (text: string, absent: number): number => {
    const [hour = '', minute = ''] = text.split(':')
    return text === '' ? absent : Number(hour) * 60 + Number(minute)
  }
  const [first, last] = [minutes(start, 0), minutes(end, 23 * 60 + 59)]
  const hours = range(Math.floor(first / 60), Math.floor(last / 60))
  const minutesOf = (hour: number): number[] =>
    range(0, 59).filter((minute) => hour * 60 + minute >= first && hour * 60 + minute <= last)
  return {
    columns: ([at = 0]) => [hours.map(pad), minutesOf(hours[at] ?? 0).map(pad)],
    indices: (value) => {
      const total = Math.max(first, Math.min(last, minutes(typeof value === 'string' ? value : '', first)))
      const hour = Math.floor(total / 60)
      return [hours.indexOf(hour), minutesOf(hour).indexOf(total % 60)]
    },
    value: ([at = 0, minute = 0]) => {
      const hour = hours[at] ?? 0
      return `${pad(hour)}:${pad(minutesOf(hour)[minute] ?? 0)}`
    },
  }
}
