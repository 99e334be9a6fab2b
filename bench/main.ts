/**
 * `npm run bench`: measures what the project promises of its own speed and size, prints tables, and writes
 * `reports/bench.json`. `npm run bench -- <subject> …` measures only these; `--json` prints the JSON instead.
 * Ends with 1 when a figure is over its limit.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './print'
import type { Subject, Table } from './subject'
import { acts } from './subjects/acts'
import { firstScreens } from './subjects/firstScreens'
import { functionBundles } from './subjects/functionBundles'
import { packageSizes } from './subjects/packageSizes'
import { settlements } from './subjects/settlements'

const subjects: readonly Subject[] = [packageSizes, functionBundles, firstScreens, acts, settlements]

async function main(words: readonly string[]): Promise<void> {
  const asJson = words.includes('--json')
  const names = words.filter((word) => !word.startsWith('--'))
  const unknown = names.filter((name) => !subjects.some((subject) => subject.name === name))
  if (unknown.length > 0) {
    console.error(
      `no such subject: ${unknown.join(', ')}; there are: ${subjects.map(({ name }) => name).join(', ')}`,
    )
    process.exitCode = 2
    return
  }
  const chosen = names.length === 0 ? subjects : subjects.filter(({ name }) => names.includes(name))
  const report: Record<string, readonly Table[]> = {}
  for (const subject of chosen) {
    const tables = await subject.measure()
    report[subject.name] = tables
    if (!asJson) for (const table of tables) console.log(textOf(table))
  }
  const json = JSON.stringify(report, null, 2)
  mkdirSync('reports', { recursive: true })
  writeFileSync(join('reports', 'bench.json'), `${json}\n`)
  if (asJson) console.log(json)
  const over = Object.values(report).flatMap((tables) =>
    tables.flatMap(({ rows }) => rows.filter((row) => row.over !== undefined)),
  )
  if (over.length > 0) process.exitCode = 1
}

void main(process.argv.slice(2))
