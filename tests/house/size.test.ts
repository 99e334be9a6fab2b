import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const rooms = ['core', 'cloudfunctions', 'miniprogram', 'local', 'scripts']
const generated = ['miniprogram_npm', 'lib', 'node_modules']

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return generated.includes(entry.name) ? [] : sources(path)
    return /\.(tsx?|mjs)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : []
  })
}

function lineCount(file: string): number {
  return readFileSync(join(root, file), 'utf8').split('\n').length - 1
}

/** One subject per file: a house that grows long files has lost its order before any single one is too long. */
describe('the files of the house', () => {
  const lengths = rooms
    .flatMap(sources)
    .map(lineCount)
    .sort((a, b) => a - b)
  const quantile = (share: number): number => lengths[Math.floor(lengths.length * share)] ?? 0

  test('are sixty lines or less, half of them', () => {
    expect(quantile(0.5)).toBeLessThanOrEqual(60)
  })

  test('are two hundred lines or less, nine in ten', () => {
    expect(quantile(0.9)).toBeLessThanOrEqual(200)
  })
})
