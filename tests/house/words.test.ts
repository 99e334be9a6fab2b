import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const restricted = 'no-restricted-syntax'
const global = 'no-restricted-globals'
const imports = 'no-restricted-imports'
const lines = (count: number): string => 'export const a = 1\n'.repeat(count)
const longFunction = `export function f(): void {\n${'  f()\n'.repeat(70)}}`

/** Texts that break a rule of the house, where they would stand, and the rule that must fire. */
const faults: readonly (readonly [rule: string, file: string, source: string])[] = [
  [restricted, 'core/domain/a.ts', 'export const now = Date.now()'],
  [restricted, 'core/domain/a.ts', 'export const now = new Date()'],
  [restricted, 'core/domain/a.ts', "import dayjs from 'dayjs'\nexport const now = dayjs()"],
  [restricted, 'core/domain/a.ts', 'export const luck = Math.random()'],
  [restricted, 'core/domain/a.ts', 'export const big = 1n'],
  [global, 'core/domain/a.ts', "export const zone = process.env['TZ']"],
  [global, 'core/domain/a.ts', 'export const form = new Intl.NumberFormat()'],
  [imports, 'core/domain/a.ts', "import { createHash } from 'node:crypto'\nexport const h = createHash"],
  [imports, 'core/contracts/a.ts', "import * as z from 'zod'\nexport const s = z"],
  [global, 'cloudfunctions/order/actions/a.ts', "export const page = fetch('https://example.com')"],
  [restricted, 'cloudfunctions/order/actions/a.ts', 'export const db = app.database()'],
  [restricted, 'cloudfunctions/common/gateways/pay/a.ts', 'export const db = app.database()'],
  [restricted, 'miniprogram/pages/a.ts', 'Page({})'],
  [restricted, 'miniprogram/pages/a.ts', 'await wx.login()\nexport {}'],
  [restricted, 'miniprogram/pages/a.ts', "export const later = () => import('./b')"],
  [restricted, 'miniprogram/pages/a.ts', 'export const big = 1n'],
  [restricted, 'miniprogram/pages/a.ts', 'export class A { accessor b = 1 }'],
  [restricted, 'miniprogram/pages/a.ts', 'export function a() { using b = open(); return b.c }'],
  [restricted, 'miniprogram/pages/a.ts', 'export const pattern = /a/v'],
  [global, 'miniprogram/pages/a.ts', 'export const form = new Intl.NumberFormat()'],
  [global, 'miniprogram/pages/a.ts', "export const key = process.env['KEY']"],
  [imports, 'miniprogram/pages/a.ts', "import dayjs from 'dayjs'\nexport const d = dayjs"],
  ['max-lines', 'core/domain/a.ts', lines(401)],
  ['max-lines-per-function', 'core/domain/a.ts', longFunction],
  ['no-warning-comments', 'local/a.ts', '// TODO later\nexport {}'],
  ['no-console', 'cloudfunctions/order/a.ts', "console.log('here')\nexport {}"],
  ['@typescript-eslint/no-explicit-any', 'local/a.ts', 'export const a: any = 1'],
  ['@typescript-eslint/ban-ts-comment', 'local/a.ts', '// @ts-ignore\nexport const a = 1'],
  // A comment cannot switch a rule off.
  [global, 'core/domain/a.ts', '// eslint-disable-next-line no-restricted-globals\nexport const a = process'],
  ['wxml/report-wxml-syntax-error', 'miniprogram/pages/a.wxml', '<view><text></view>'],
  ['wxml/wx-key', 'miniprogram/pages/a.wxml', '<view wx:for="{{ list }}">{{ item }}</view>'],
  ['wxml/no-duplicate-attributes', 'miniprogram/pages/a.wxml', '<view class="a" class="b"></view>'],
]

/** The same words where they are allowed. */
const sound: readonly (readonly [file: string, source: string])[] = [
  ['core/domain/a.ts', "import dayjs from 'dayjs'\nexport const day = (at: number): unknown => dayjs(at)"],
  ['core/domain/a.ts', 'export const day = (at: number): Date => new Date(at)'],
  ['core/domain/a.test.ts', "import fc from 'fast-check'\nexport const at = [fc, Date.now()]"],
  ['cloudfunctions/common/gateways/pay/a.ts', "export const page = fetch('https://example.com')"],
  ['cloudfunctions/common/data/a.ts', 'export const db = app.database()'],
  ['cloudfunctions/common/runtime/logger.ts', "console.log('line')\nexport {}"],
  ['miniprogram/pages/a.ts', "import { money } from '../lib/core'\nComponent({ data: { money } })"],
  ['miniprogram/pages/a.ts', 'export const a = async (): Promise<unknown> => await wx.login()'],
  ['miniprogram/pages/a.wxml', '<view wx:for="{{ list }}" wx:key="id">{{ item.name }}</view>'],
  ['local/a.ts', lines(1).replace('a = 1', 'at = Date.now()')],
]

describe('the rules on words', () => {
  let fired: readonly (readonly string[])[]

  beforeAll(() => {
    const root = resolve(__dirname, '../..')
    const samples = [
      ...faults.map(([, file, source]) => ({ file, source })),
      ...sound.map(([file, source]) => ({ file, source })),
    ]
    const output = execFileSync(process.execPath, [join(__dirname, 'lintSamples.mjs')], {
      cwd: root,
      encoding: 'utf8',
      input: JSON.stringify(samples),
    })
    fired = JSON.parse(output) as readonly (readonly string[])[]
  }, 60_000)

  test.each(faults.map(([rule, file, source], index) => [rule, file, source.slice(0, 60), index] as const))(
    '%s fires in %s on: %s',
    (rule, _file, _source, index) => {
      expect(fired[index]).toContain(rule)
    },
  )

  test.each(sound.map(([file, source], index) => [file, source.slice(0, 60), index] as const))(
    'nothing fires in %s on: %s',
    (_file, _source, index) => {
      expect(fired[faults.length + index]).toEqual([])
    },
  )
})
