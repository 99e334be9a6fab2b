import { seal } from '../../cloudfunctions/common/runtime/sealing'
import type { ForecourtReply } from '../../core/contracts/forecourt'
import type { Price } from '../../core/domain/station/records'
import { lock } from '../support/buying'
import { sendBatch, type Envelope } from '../support/controller'
import type { Person } from '../support/driver'
import {
  clearPumps,
  fill,
  join,
  OWNER,
  put,
  recordOf,
  recordsOf,
  STATION,
  THURSDAY,
} from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
let driver: Person
let owner: Person
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
  driver = await join(world, 'oDriver')
  owner = world.person(OWNER)
}, 30_000)
// Only what a test tells comes from the station.
const silence = () => {
  world.forecourt.setOnline(false)
}
beforeEach(silence)
afterEach(async () => {
  world.machine.faults.reset()
  world.forecourt.setOnline(true)
  await clearPumps(world)
})
afterAll(() => world.close())

const minuteMs = 60_000
const productId = '92'
const now = () => world.machine.clock.now()
const live = () => recordOf(world, 'liveStates', STATION)
const tell = async (events: readonly unknown[], envelope: Envelope = {}) => {
  const { status, body } = await sendBatch(world, events, envelope)
  return { status, ...(body as ForecourtReply) }
}
const databaseCalls = () => world.machine.journal.list({ kind: 'database' }).map(({ title }) => title)

describe('the controller of another station', () => {
  const secret = 'the secret of the second station'

  beforeAll(() => {
    process.env['KEY_ENCRYPTION_KEYS'] = world.machine.environment()['KEY_ENCRYPTION_KEYS']
    put(world, 'stations', { ...recordOf(world, 'stations', STATION), _id: 'second' })
    put(world, 'stationAgents', {
      _id: 'second',
      schema: 1,
      enabled: true,
      sealedSecret: seal(secret, 'stationAgents/second/secret'),
    })
    const pricing = recordOf(world, 'pricings', `${STATION}:current`)
    put(world, 'pricings', { ...pricing, _id: 'second:current', stationId: 'second' })
  })

  it('cannot touch sales, authorisations and prices that are not its own', async () => {
    world.forecourt.setOnline(true)
    const saleId = await fill(world, 1, { volumeMl: 10_000 })
    await lock(driver, saleId)
    silence()
    await owner.call('staff', 'announcePrice', {
      stationId: STATION,
      productId,
      priceFenPerL: 760,
      effectiveAt: now() + minuteMs,
    })
    const [price] = recordsOf(world, 'prices').filter(
      ({ pendingCommand }) => pendingCommand === 'changePrice',
    )
    const before = { sale: recordOf(world, 'sales', saleId), price }
    const { status, commands } = await tell(
      [
        { type: 'saleState', saleId, state: 'cleared', lockedUntil: null, at: now() },
        { type: 'priceTaken', priceId: price?._id, nozzleNumber: 1, at: now() },
      ],
      { stationId: 'second', secret, sequence: 1 },
    )
    expect({ status, commands }).toEqual({ status: 200, commands: [] })
    expect({
      sale: recordOf(world, 'sales', saleId),
      price: recordOf(world, 'prices', price?._id ?? ''),
    }).toEqual(before)
    const logs = world.machine.journal.list({ kind: 'log' }).map(({ title }) => title)
    expect(logs.filter((title) => title.includes('names nothing known'))).toHaveLength(2)
  })
})

describe('prices', () => {
  it('that a later one has overtaken are told no more, and keep none from being told', async () => {
    const announce = (priceFenPerL: number, effectiveAt: number) =>
      owner.call('staff', 'announcePrice', { stationId: STATION, productId, priceFenPerL, effectiveAt })
    const at = now()
    await announce(771, at + 2 * 3_600_000)
    await announce(770, at + 3_600_000)
    const known = recordsOf(world, 'prices').find(({ priceFenPerL }) => priceFenPerL === 770)
    if (known === undefined) throw new Error('no price')
    const stale = Array.from({ length: 25 }, (_, n): Price => {
      const effectiveAt = THURSDAY - (n + 2) * 86_400_000
      const _id = `${STATION}:${productId}:${effectiveAt}`
      return {
        ...known,
        _id,
        productId,
        effectiveAt,
        takenBy: [],
        pendingCommand: 'changePrice',
      }
    })
    for (const price of stale) put(world, 'prices', price)
    const told = async () =>
      (await tell([])).commands.map((one) => one.kind === 'changePrice' && one.priceFenPerL)
    expect((await told()).filter((price) => price !== 760)).toEqual([770, 771])
    for (const { _id } of stale) expect(recordOf(world, 'prices', _id).pendingCommand).toBe('none')
    world.machine.clock.advance(2 * 3_600_000)
    expect(await told()).toEqual([771])
    world.forecourt.setOnline(true)
    await world.forecourt.settle()
    expect(recordsOf(world, 'prices').every(({ pendingCommand }) => pendingCommand === 'none')).toBe(true)
  })
})

describe('a quiet station', () => {
  it('costs one read and three queries a poll, and asks twice a minute', async () => {
    world.machine.clock.advance(10 * minuteMs)
    await tell([])
    const before = databaseCalls().length
    expect(await tell([])).toMatchObject({ commands: [], nextPollMs: 30_000 })
    expect(databaseCalls().slice(before)).toHaveLength(4)
    const { heardAt } = live()
    world.machine.clock.advance(30_000)
    await tell([])
    expect(live().heardAt - heardAt).toBeGreaterThanOrEqual(30_000)
  })
})

describe('a batch after an outage', () => {
  it('of two hundred deliveries is taken in by slices, and goes on where it was cut off', async () => {
    const deliveries = Array.from({ length: 200 }, (_, n) => ({
      type: 'saleCompleted' as const,
      fuellingPointId: '4',
      logicalId: 2,
      sequence: 3_000 + n,
      endTotalizerMl: 900_000_000 + n * 10_000,
      volumeMl: 10_000,
      amountFen: 7_120,
      priceFenPerL: 712,
      liftedAt: now() - 3_600_000,
      endedAt: now() - 3_500_000 + n,
      kind: 'testReturn' as const,
      approvedBy: 'staff',
      authorisationId: null,
    }))
    const arrived = () => recordsOf(world, 'sales').filter(({ sequence }) => sequence >= 3_000).length
    const sequence = live().sequence + 10
    world.machine.faults.add({
      point: 'database',
      subject: 'database.commitTransaction',
      kind: 'crash',
      skip: 3,
    })
    const cut = await tell(deliveries, { sequence })
    expect([cut.status, arrived(), live().sequence]).toEqual([500, 75, sequence - 10])
    world.machine.faults.reset()
    // By when the database has dropped the transaction that nobody ended.
    world.machine.clock.advance(31_000)
    expect((await tell(deliveries, { sequence })).status).toBe(200)
    expect([arrived(), live().sequence]).toEqual([200, sequence])
  }, 60_000)
})
