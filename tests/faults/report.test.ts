import { confirm, sheetOf } from '../support/buying'
import { seedDriver, type Seeded } from '../support/seeding'
import { recordOf, recordsOf, STATION, THURSDAY, tick, violations } from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
let drivers = 0
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
  Object.assign(world.machine.wechatPay.rules, { refundSettleMs: 0 })
}, 30_000)
afterAll(() => world.close())

/** 300 yuan of 95# ordered and paid with coupon and points; the pump may deliver. */
async function authorised(): Promise<{ readonly driver: Seeded; readonly orderId: string }> {
  drivers += 1
  const driver = seedDriver(world, `Prepaid${drivers}`)
  const { order } = await driver.person.call('order', 'prepay', {
    requestId: `request-${drivers}`,
    stationId: STATION,
    nozzleNumber: 3,
    amount: { by: 'amount', amountFen: 30_000 },
  })
  const { orderId } = order
  await driver.person.pay(sheetOf(await confirm(driver.person, orderId, { coupon: 'best', points: 1_000 })))
  await driver.person.call('order', 'payStatus', { orderId })
  await world.forecourt.settle()
  return { driver, orderId }
}

/** 30 L taken: 235.50 − 3.00 − 30.00 − 10.00 is kept, the rest goes back. */
async function deliver(): Promise<void> {
  world.forecourt.setOnline(false)
  world.forecourt.fill(3, { volumeMl: 30_000 })
  world.forecourt.setOnline(true)
  // A controller whose batch is not answered sends it again; a transaction left open is over after half a minute.
  if (!(await world.forecourt.exchange()).ok) world.machine.clock.advance(31_000)
  await world.forecourt.settle()
}

function endState({ driver, orderId }: Awaited<ReturnType<typeof authorised>>): unknown {
  const order = recordOf(world, 'orders', orderId)
  const refunds = recordsOf(world, 'refunds').filter((refund) => refund.orderId === orderId)
  const journals = recordsOf(world, 'journals').filter((entry) => entry.orderId === orderId)
  const { points, growth, fuelling } = recordOf(world, 'members', driver.memberId)
  return {
    state: order.state,
    dueFen: order.quote?.dueFen,
    tenders: order.tenders.map(({ amountFen, refundedFen }) => [amountFen, refundedFen]),
    refunds: refunds.map(({ cause, amountFen, state }) => [cause, amountFen, state]),
    journals: journals.map(({ act }) => act).sort(),
    points,
    growth,
    fuellings: fuelling.count,
    coupon: recordOf(world, 'coupons', driver.couponId).state,
    sale: recordOf(world, 'sales', order.sale?.saleId ?? '').state,
    authorisation: recordOf(world, 'authorisations', order.authorisationId ?? '').state,
    live: recordOf(world, 'fuellingPoints', `${STATION}:2`).liveAuthorisationId,
  }
}

it('a report of a pre-paid delivery comes to the same end wherever the function that takes it in dies', async () => {
  const undisturbed = await authorised()
  const after = world.machine.journal.last()
  await deliver()
  const calls = world.machine.journal.list({ kind: 'database', after })
  // The controller may have asked for news of its own just before.
  const taking = calls.find(({ title }) => title === 'database.insertDocument sales')?.invocationId
  const commits = calls
    .filter(({ invocationId }) => invocationId === taking)
    .flatMap(({ detail }, call) => (/commit/i.test((detail as { action: string }).action) ? [call] : []))
  expect(commits.length).toBeGreaterThanOrEqual(2)
  await tick(world, 61_000)
  const expected = endState(undisturbed)
  expect(expected).toMatchObject({ state: 'settled', coupon: 'used', sale: 'cleared', live: null })

  const points = [0, ...commits.flatMap((call) => [call, call + 1])]
  for (const skip of points) {
    for (const effect of commits.includes(skip) ? [false, true] : [false]) {
      const journey = await authorised()
      world.machine.faults.add({ point: 'database', kind: 'crash', skip, detail: { effect } })
      await deliver()
      world.machine.faults.reset()
      await tick(world, 61_000)
      await world.forecourt.settle()
      await tick(world, 61_000)
      expect({ skip, effect, ...(endState(journey) as object) }).toEqual({
        skip,
        effect,
        ...(expected as object),
      })
    }
  }
  expect(violations(world)).toEqual([])
}, 300_000)
