import { join, clearPumps, STAFF, THURSDAY, violations } from './station'
import type { Person } from './driver'
import { openWorld, type World } from './world'

/** What a test finds: the one world of its suite, a driver who has just signed up, and who works there. */
export interface Visit {
  readonly world: World
  readonly driver: Person
  readonly staff: Person
  /** The number of the test: what a test names must not be another one's. */
  readonly turn: number
}

/**
 * Opens one world for all tests of a file, where refunds end at once, and sends each test a driver of its own. After each,
 * nothing is left at the pumps, no fault is planned, the station is on line, and the books hold.
 */
export function eachDriver(arrive: (visit: Visit) => void): void {
  let world: World
  let turn = 0
  beforeAll(async () => {
    world = await openWorld({ at: THURSDAY, database: { strict: true } })
    Object.assign(world.machine.wechatPay.rules, { refundSettleMs: 0 })
  }, 30_000)
  beforeEach(async () => {
    turn += 1
    arrive({ world, driver: await join(world, `oDriver${turn}`), staff: world.person(STAFF), turn })
  })
  afterEach(async () => {
    world.machine.faults.reset()
    world.forecourt.setOnline(true)
    await clearPumps(world)
    expect(violations(world)).toEqual([])
  })
  afterAll(() => world.close())
}
