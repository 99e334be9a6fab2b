import type { Table } from './subject'

/** A table for a terminal: names to the left, figures to the right. */
export function textOf({ title, note, columns, rows }: Table): string {
  const cells = [
    ['', ...columns],
    ...rows.map(({ name, values, over }) => [
      name,
      ...values.map(shown),
      over === undefined ? '' : `! ${over}`,
    ]),
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  return [`── ${title}`, ...lines.map((line) => line.trimEnd()), note, ''].join('\n')
}

function shown(value: number | string): string {
  if (typeof value === 'string') return value
  return Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(1)
}
