import { THURSDAY, tick, violations } from '../support/station'
import { openWorld, type World } from '../support/world'
import { Journey } from './journey'

type Step = 'lock' | 'look' | 'confirm' | 'release' | 'pay' | 'settle' | 'tender' | 'refund'
const way: readonly Step[] = ['lock', 'look', 'confirm', 'pay', 'settle', 'refund']
const upTo = (step: Step) => way.slice(0, way.indexOf(step))

interface Point {
  readonly call: number
  /** Whether the call takes effect before the process dies. */
  readonly effect: boolean
}

let world: World
let journeys = 0
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
  Object.assign(world.machine.wechatPay.rules, { refundSettleMs: 0 })
  // Neither controller nor notify may do what the phone and the timer are to do here.
  world.forecourt.setOnline(false)
  world.machine.faults.add({
    point: 'notify',
    kind: 'lose',
    times: 10_000,
    detail: { forever: true },
  })
}, 30_000)
afterAll(() => world.close())

const newJourney = () => {
  journeys += 1
  return new Journey(world, `Journey${String(journeys).padStart(4, '0')}`)
}
const walk = async (journey: Journey, steps: readonly Step[]) => {
  for (const step of steps) await journey[step]()
}
/** New processes: nothing is known from before. */
const coldStart = () => {
  world.machine.functions.host.reset()
}

/** The database calls that a step makes in a new process, and which of them write for good. */
async function pointsOf(before: readonly Step[], step: Step): Promise<Point[]> {
  const journey = newJourney()
  await walk(journey, before)
  coldStart()
  const after = world.machine.journal.last()
  await journey[step]()
  const calls = world.machine.journal.list({ kind: 'database', after })
  return calls.flatMap(({ detail }, call) => {
    const { action, transactionId } = detail as { action: string; transactionId?: string }
    const commits =
      /commit/i.test(action) || (transactionId === undefined && !/get|count|start/i.test(action))
    return commits
      ? [
          { call, effect: false },
          { call, effect: true },
        ]
      : [{ call, effect: false }]
  })
}

async function crash(journey: Journey, step: Step, { call, effect }: Point): Promise<void> {
  coldStart()
  world.machine.faults.add({ point: 'database', kind: 'crash', skip: call, detail: { effect } })
  await expect(journey[step]()).rejects.toThrow()
  expect(world.machine.faults.pending().filter(({ point }) => point === 'database')).toEqual([])
}

/** What no phone or timer does again is over after half a minute: a transaction that its process left open. */
const abandonedMs = 31_000

interface Plan {
  readonly before: readonly Step[]
  readonly step: Step
  /** What the driver does when all is well again. */
  readonly rest?: readonly Step[]
  readonly again?: 'phone' | 'timer'
  /** Between two commits nothing more is left behind than just after the first of them. */
  readonly where?: 'everywhere' | 'commits'
}

async function crashAt({
  before,
  step,
  rest = [],
  again = 'phone',
  where = 'everywhere',
}: Plan): Promise<number> {
  const all = await pointsOf(before, step)
  const points = where === 'everywhere' ? all : all.filter(({ call, effect }) => effect || call === 0)
  const undisturbed = newJourney()
  await walk(undisturbed, [...before, step])
  const crashed = points.map((point) => ({ point, journey: newJourney() }))
  for (const { journey } of crashed) await walk(journey, before)
  for (const { point, journey } of crashed) await crash(journey, step, point)
  world.machine.clock.advance(abandonedMs)
  if (again === 'phone') for (const { journey } of crashed) await journey[step]()
  else await tick(world, 61_000 - abandonedMs)
  for (const journey of [undisturbed, ...crashed.map((one) => one.journey)]) await walk(journey, rest)
  await tick(world, 121_000)
  const expected = undisturbed.endState()
  for (const { point, journey } of crashed) {
    expect({ point, ...(journey.endState() as object) }).toEqual({ point, ...(expected as object) })
  }
  expect(violations(world)).toEqual([])
  return points.length
}

let tried = 0
afterAll(() => {
  process.stdout.write(`a function was crashed at ${tried} points\n`)
})

describe('a process that dies at any of its database calls, and is asked again, comes to the same end', () => {
  it.each<[Step, readonly Step[]]>([
    ['lock', ['look', 'confirm', 'pay', 'settle']],
    ['confirm', ['pay', 'settle']],
    ['settle', []],
    ['refund', []],
  ])(
    'while it has to %s',
    async (step, rest) => {
      tried += await crashAt({ before: upTo(step), step, rest })
    },
    300_000,
  )

  it('while it has to settle, and the phone never asks again', async () => {
    tried += await crashAt({ before: upTo('settle'), step: 'settle', again: 'timer', where: 'commits' })
  }, 300_000)

  it.each<[Step, readonly Step[]]>([
    ['release', ['lock', 'look', 'confirm']],
    ['tender', ['lock']],
  ])(
    'just after it has begun or committed a part of: %s',
    async (step, before) => {
      tried += await crashAt({ before, step, where: 'commits' })
    },
    300_000,
  )
})
