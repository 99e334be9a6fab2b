import type { ForecourtEvent } from '../../core/contracts/forecourt'
import { buy, confirm, lock, quote, sheetOf } from '../support/buying'
import { sendBatch, type Envelope } from '../support/controller'
import type { Person } from '../support/driver'
import {
  clearPumps,
  dump,
  fill,
  join,
  put,
  recordOf,
  recordsOf,
  saleIdOf,
  STATION,
  THURSDAY,
  violations,
} from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
let driver: Person
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
  driver = await join(world, 'oDriver')
}, 30_000)
afterEach(async () => {
  world.machine.faults.reset()
  world.forecourt.setOnline(true)
  await clearPumps(world)
  expect(violations(world)).toEqual([])
})
afterAll(() => world.close())

const minuteMs = 60_000
const logs = () =>
  world.machine.journal.list({ kind: 'log' }).map(({ title, detail }) => `${title} ${JSON.stringify(detail)}`)
const live = () => recordOf(world, 'liveStates', STATION)
const saleAt = (id: string) => recordOf(world, 'sales', id)

const send = async (events: readonly unknown[], envelope: Envelope = {}) => {
  const { status, body } = await sendBatch(world, events, envelope)
  return { status, body: body as Record<string, unknown> }
}

let totalizerMl = 500_000_000
const delivered = (changes: Partial<Extract<ForecourtEvent, { type: 'saleCompleted' }>> = {}) => {
  totalizerMl += 10_000
  const now = world.machine.clock.now()
  return {
    type: 'saleCompleted' as const,
    fuellingPointId: '4',
    logicalId: 2,
    sequence: 7_000,
    endTotalizerMl: totalizerMl,
    volumeMl: 10_000,
    amountFen: 7_120,
    priceFenPerL: 712,
    liftedAt: now - 5 * minuteMs,
    endedAt: now - minuteMs,
    kind: 'retail' as const,
    approvedBy: null,
    authorisationId: null,
    ...changes,
  }
}
const idOf = (event: ReturnType<typeof delivered>) => saleIdOf({ ...event, pointId: event.fuellingPointId })
/** The controller says that a sale it made up for a test is over. */
const over = (...events: readonly ReturnType<typeof delivered>[]) =>
  send(
    events.map((event) => ({
      type: 'saleState',
      saleId: idOf(event),
      state: 'cleared',
      lockedUntil: null,
      at: world.machine.clock.now(),
    })),
  )

describe('who speaks', () => {
  it.each<[string, Envelope]>([
    ['a wrong secret', { secret: 'another secret' }],
    ['an unknown station', { stationId: 'nowhere' }],
    ['a station that is no id', { stationId: '{"$ne":null}' }],
    ['a cut signature', { sign: (text) => text.slice(2) }],
    ['no signature', { sign: () => '' }],
    ['no number', { sequence: 0 }],
    ['a timestamp of the day before yesterday', { at: THURSDAY - 2 * 86_400_000 }],
    ['a timestamp of the day after tomorrow', { at: THURSDAY + 2 * 86_400_000 }],
    ['a number that was used', { sequence: 17 }],
  ])('with %s is refused, and nothing is taken in', async (_how, envelope) => {
    const before = dump(world)
    expect(await send([delivered()], envelope)).toEqual({
      status: 401,
      body: { code: 'FAIL', message: 'SIGNATURE_REFUSED' },
    })
    expect(dump(world)).toEqual(before)
  })

  it('with what is no batch is told so', async () => {
    const before = dump(world)
    expect((await send([{ ...delivered(), volumeMl: -10 }])).status).toBe(400)
    expect((await send([{ ...delivered(), endTotalizerMl: { $gt: 0 } }])).status).toBe(400)
    expect((await send([{ type: 'somethingElse' }])).status).toBe(400)
    expect((await send(Array.from({ length: 201 }, () => delivered()))).status).toBe(400)
    expect(dump(world)).toEqual(before)
  })

  it('is not a user, by the function rules', async () => {
    const before = dump(world)
    await expect(driver.raw('forecourt', { httpMethod: 'POST', headers: {}, body: '' })).rejects.toThrow(
      /Permission denied/i,
    )
    expect(dump(world)).toEqual(before)
  })
})

describe('a report', () => {
  it('sent twice under one number is taken in once and answered alike', async () => {
    const event = delivered()
    const first = await send([event])
    const sale = saleAt(idOf(event))
    const second = await send([event])
    expect(second).toEqual(first)
    expect(saleAt(idOf(event))).toEqual(sale)
    await over(event)
  })

  it('out of order leaves what the right order would', async () => {
    const event = delivered()
    const at = world.machine.clock.now()
    const nozzle = (state: string, volumeMl: number, ageMs: number) => ({
      type: 'nozzleState',
      nozzleNumber: 8,
      state,
      volumeMl,
      amountFen: 0,
      priceFenPerL: 712,
      at: at - ageMs,
    })
    await send([
      { type: 'saleState', saleId: idOf(event), state: 'cleared', lockedUntil: null, at },
      nozzle('ready', 0, 1_000),
      event,
      nozzle('fuelling', 10_000, 2_000),
    ])
    expect(saleAt(idOf(event))).toMatchObject({ state: 'paidAtOtherTill' })
    await send([nozzle('calling', 0, 3_000)])
    expect(live().nozzles.find(({ number }) => number === 8)).toMatchObject({ state: 'ready', volumeMl: 0 })
  })

  it('of an unknown nozzle, sale or price is logged, and the rest is taken in', async () => {
    const event = delivered()
    const at = world.machine.clock.now()
    const { status } = await send([
      delivered({ fuellingPointId: '77' }),
      { type: 'saleState', saleId: 'sale:none', state: 'cleared', lockedUntil: null, at },
      { type: 'authorisationState', authorisationId: 'authorisation:none', state: 'voided', at },
      { type: 'priceTaken', priceId: 'none', nozzleNumber: 1, at },
      event,
    ])
    expect(status).toBe(200)
    expect(saleAt(idOf(event)).state).toBe('payable')
    expect(recordsOf(world, 'sales').some(({ fuellingPointId }) => fuellingPointId === '77')).toBe(false)
    expect(logs().filter((line) => line.includes('names nothing known'))).toHaveLength(4)
    await over(event)
  })

  it('by a clock that is hours off counts from its receipt', async () => {
    const offMs = 2 * 3_600_000
    const event = delivered()
    const shifted = { ...event, liftedAt: event.liftedAt + offMs, endedAt: event.endedAt + offMs }
    await send([shifted], { at: world.machine.clock.now() + offMs })
    const sale = saleAt(idOf(event))
    expect(sale.endedAt).toBe(sale.receivedAt)
    expect(sale.endedAt - sale.liftedAt).toBe(4 * minuteMs)
    await over(event)
  })

  it('of a delivery that ended before the shift began goes to the open one and names its own day', async () => {
    const station = recordOf(world, 'stations', STATION)
    // The function keeps what it has just read of the station: a delivery is booked by what holds now all the same.
    await send([{ type: 'priceTaken', priceId: 'none', nozzleNumber: 1, at: world.machine.clock.now() }])
    const now = world.machine.clock.now()
    const closedAt = now - 10_000
    const shiftId = `${STATION}:${closedAt}`
    const open = recordsOf(world, 'shifts').find((shift) => shift.closedAt === null)
    if (open === undefined) throw new Error('no shift is open')
    put(world, 'shifts', { ...open, closedAt })
    put(world, 'shifts', { ...open, _id: shiftId, openedAt: closedAt, businessDate: '2027-03-05' })
    put(world, 'stations', {
      ...station,
      openShift: { shiftId, businessDate: '2027-03-05', openedAt: closedAt },
    })
    const [late, present] = [delivered({ endedAt: closedAt - 1 }), delivered({ endedAt: closedAt + 1 })]
    await send([late, present])
    expect(saleAt(idOf(late))).toMatchObject({
      shiftId,
      businessDate: '2027-03-05',
      belongsTo: open.businessDate,
    })
    expect(saleAt(idOf(present))).toMatchObject({ shiftId, businessDate: '2027-03-05', belongsTo: null })
    await over(late, present)
  })

  it('of hours without a line comes whole, and is payable', async () => {
    world.forecourt.setOnline(false)
    const sales = [1, 3, 5, 7].map((nozzle) => world.forecourt.fill(nozzle, { volumeMl: 12_340 }))
    const paidThere = world.forecourt.fill(1, { volumeMl: 5_000 })
    world.forecourt.payAtTill(paidThere.pointId, paidThere.sequence)
    world.machine.clock.advance(3 * 3_600_000)
    world.forecourt.setOnline(true)
    await world.forecourt.settle()
    expect(sales.map((sale) => saleAt(saleIdOf(sale)).state)).toEqual(Array(4).fill('payable'))
    expect(saleAt(saleIdOf(paidThere)).state).toBe('paidAtOtherTill')
    expect((await buy(driver, saleIdOf(sales[2] ?? paidThere))).state).toBe('settled')
  })
})

describe('what the controller is told', () => {
  it('is repeated until it reports the effect', async () => {
    const saleId = await fill(world, 1, { volumeMl: 10_000 })
    world.machine.faults.add({ point: 'forecourt', subject: 'lockSale', kind: 'ignore', times: 2 })
    const { orderId } = await lock(driver, saleId)
    const told = async () => {
      const answer = await world.forecourt.exchange()
      return answer.ok ? answer.reply.commands.map(({ kind }) => kind) : answer
    }
    expect([await told(), await told(), await told()]).toEqual([['lockSale'], ['lockSale'], ['lockSale']])
    expect(saleAt(saleId)).toMatchObject({ pendingCommand: 'lock', lock: { phase: 'reserved' } })
    expect(await told()).toEqual([])
    expect(saleAt(saleId)).toMatchObject({ pendingCommand: 'none', lock: { phase: 'acknowledged' } })
    await driver.call('order', 'release', { orderId })
    expect([await told(), await told()]).toEqual([['releaseSale'], []])
    expect(world.forecourt.state().sales.at(-1)?.state).toBe('Payable')
  })

  it('frees a fuelling point that two unpaid sales have blocked', async () => {
    const first = await fill(world, 3, { volumeMl: 10_000 })
    const second = await fill(world, 4, { volumeMl: 10_000 })
    world.forecourt.lift(3)
    expect(() => {
      world.forecourt.fuel(3, { volumeMl: 5_000 })
    }).toThrow(/not authorised/)
    await buy(driver, first)
    await world.forecourt.settle()
    world.forecourt.fuel(3, { volumeMl: 5_000 }, 0)
    world.forecourt.hangUp(3)
    await buy(driver, second)
    await world.forecourt.settle()
  })

  it('keeps a driver from paying what the till has taken meanwhile', async () => {
    world.forecourt.setOnline(true)
    const saleId = await fill(world, 7, { volumeMl: 10_000 })
    const { orderId } = await lock(driver, saleId)
    const { payment } = await confirm(driver, orderId)
    const sale = world.forecourt.state().sales.at(-1)
    world.forecourt.payAtTill(sale?.pointId ?? '', sale?.sequence ?? 0)
    await world.forecourt.settle()
    expect(saleAt(saleId).state).toBe('paidAtOtherTill')
    expect(recordOf(world, 'orders', orderId)).toMatchObject({
      state: 'released',
      release: { why: 'tillPaid' },
    })
    expect(await driver.pay(sheetOf({ payment }))).toMatch(/关闭/)
    expect(await driver.refusal('order', 'quote', { orderId })).toBe('ORDER_STATE')
    expect(await driver.refusal('order', 'lockSale', { saleId })).toBe('SALE_NOT_PAYABLE')
  })

  it('prices a sale by what its dispenser showed, whatever price × volume says', async () => {
    const event = delivered({ amountFen: 7_121 })
    await send([event])
    const { orderId } = await lock(driver, idOf(event))
    expect((await quote(driver, orderId)).meteredFen).toBe(7_121)
    await driver.call('order', 'release', { orderId })
    await over(event)
  })
})
