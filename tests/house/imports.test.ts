import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

/** Made-up files of a house with every fault, and the rule that must name each. */
const faults: readonly (readonly [rule: string, file: string, source: string])[] = [
  [
    'core-is-pure',
    'core/domain/hash.ts',
    "import { createHash } from 'node:crypto'\nexport const h = createHash",
  ],
  ['core-is-pure', 'core/domain/parse.ts', "import * as z from 'zod'\nexport const s = z.string"],
  [
    'core-is-pure',
    'core/domain/load.ts',
    "import { db } from '../../cloudfunctions/common/data/db'\nexport const d = db",
  ],
  [
    'functions-stand-alone',
    'cloudfunctions/order/borrow.ts',
    "import { own } from '../member/own'\nexport const o = own",
  ],
  [
    'common-knows-no-function',
    'cloudfunctions/common/up.ts',
    "import { own } from '../member/own'\nexport const o = own",
  ],
  [
    'product-knows-no-tools',
    'cloudfunctions/order/spy.ts',
    "import { clock } from '../../local/clock'\nexport const c = clock",
  ],
  [
    'only-data-opens-a-database',
    'cloudfunctions/order/query.ts',
    "import tcb from '@cloudbase/node-sdk'\nexport const t = tcb",
  ],
  [
    'only-data-opens-a-database',
    'cloudfunctions/common/gateways/pay/query.ts',
    "import tcb from '@cloudbase/node-sdk'\nexport const t = tcb",
  ],
  [
    'only-gateways-reach-outside',
    'cloudfunctions/order/call.ts',
    "import { request } from 'node:https'\nexport const r = request",
  ],
  [
    'only-gateways-reach-outside',
    'cloudfunctions/order/pay.ts',
    "import { Aes } from 'wechatpay-axios-plugin'\nexport const a = Aes",
  ],
  [
    'production-needs-dependencies',
    'cloudfunctions/order/tool.ts',
    "import { Query } from 'mingo'\nexport const q = Query",
  ],
  [
    'phone-takes-values-from-lib',
    'miniprogram/pages/home.ts',
    "import { money } from '../../core/domain/money'\nexport const m = money",
  ],
  [
    'phone-stays-on-the-phone',
    'miniprogram/pages/date.ts',
    "import dayjs from 'dayjs'\nexport const d = dayjs",
  ],
  [
    'phone-stays-on-the-phone',
    'miniprogram/pages/own.ts',
    "import { own } from '../../cloudfunctions/member/own'\nexport const o = own",
  ],
  [
    'local-knows-no-product',
    'local/price.ts',
    "import { money } from '../core/domain/money'\nexport const m = money",
  ],
  ['no-cycles', 'core/domain/egg.ts', "import type { Hen } from './hen'\nexport interface Egg { hen: Hen }"],
  ['no-cycles-in-tools', 'local/left.ts', "import { right } from './right'\nexport const left = () => right"],
  ['nothing-unresolvable', 'core/domain/gone.ts', "import { gone } from './nowhere'\nexport const g = gone"],
]

/** Files that keep every rule, among them what the faulty ones import. */
const sound: readonly (readonly [file: string, source: string])[] = [
  [
    'core/domain/money.ts',
    "import * as z from 'zod/mini'\nexport const money = z.int\nexport interface Money { fen: number }",
  ],
  [
    'core/domain/day.ts',
    "import dayjs from 'dayjs'\nimport utc from 'dayjs/plugin/utc'\nexport const d = [dayjs, utc]",
  ],
  [
    'core/domain/money.test.ts',
    "import fc from 'fast-check'\nimport { money } from './money'\nexport const m = [fc, money]",
  ],
  ['core/domain/hen.ts', "import type { Egg } from './egg'\nexport interface Hen { egg: Egg }"],
  [
    'cloudfunctions/member/own.ts',
    "import { db } from '../common/data/db'\nimport { money } from '../../core/domain/money'\nexport const own = [db, money]",
  ],
  ['cloudfunctions/common/data/db.ts', "import tcb from '@cloudbase/node-sdk'\nexport const db = tcb"],
  [
    'cloudfunctions/common/gateways/pay/wechatPay.ts',
    "import { Aes } from 'wechatpay-axios-plugin'\nexport const a = Aes",
  ],
  [
    'miniprogram/pages/points.ts',
    "import type { Money } from '../../core/domain/money'\nexport type M = Money",
  ],
  ['local/clock.ts', "import fastify from 'fastify'\nexport const clock = fastify"],
  ['local/right.ts', "import { left } from './left'\nexport const right = () => left"],
]
/** The other half of a made-up cycle. */
const accomplices = ['core/domain/hen.ts', 'local/right.ts']

describe('the rules on imports', () => {
  const root = resolve(__dirname, '../..')
  let house: string
  let violations: readonly Violation[]

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'house-'))
    for (const [file, source] of [...faults.map(([, file, source]) => [file, source] as const), ...sound]) {
      mkdirSync(dirname(join(house, file)), { recursive: true })
      writeFileSync(join(house, file), source)
    }
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json'])
      cpSync(join(root, file), join(house, file))
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction')
    violations = cruise(root, house)
  }, 60_000)

  afterAll(() => {
    rmSync(house, { recursive: true, force: true })
  })

  test.each(faults)('%s fires on %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(
      rule,
    )
  })

  test.each(sound.filter(([file]) => !accomplices.includes(file)))('nothing fires on %s', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([])
  })

  test('every rule has a fault that it fires on', () => {
    const config = jest.requireActual<{ forbidden: readonly { name: string }[] }>(
      '../../.dependency-cruiser.cjs',
    )
    const proved = new Set(faults.map(([rule]) => rule))
    expect(config.forbidden.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([])
  })
})

function cruise(root: string, house: string): readonly Violation[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const rooms = ['core', 'cloudfunctions', 'miniprogram', 'local']
  const output = execFileSync(
    process.execPath,
    [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms],
    { cwd: house, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
  )
  return (JSON.parse(output) as { summary: { violations: readonly Violation[] } }).summary.violations
}
