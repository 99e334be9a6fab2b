import { sheetOf, confirm } from '../../tests/support/buying'
import { Journey } from '../../tests/faults/journey'
import { seedDriver } from '../../tests/support/seeding'
import { STATION, THURSDAY, tick } from '../../tests/support/station'
import { openWorld, type World } from '../../tests/support/world'
import type { Row, Subject } from '../subject'
import { databaseCallsOf, type DatabaseCalls } from '../support/databaseCalls'

/** Round trips that follow each other in a settlement, at most. */
const MOST_SETTLEMENT_ROUNDS = 8

/** What each act of a fuelling asks of the database. */
export const acts: Subject = {
  name: 'acts',
  measure: async () => {
    const world = await openWorld({ at: THURSDAY })
    try {
      Object.assign(world.machine.wechatPay.rules, { refundSettleMs: 0 })
      world.forecourt.setOnline(false)
      // What the phone asks for settles the order; a notification would do it before.
      world.machine.faults.add({ point: 'notify', kind: 'lose', times: 10_000, detail: { forever: true } })
      await warmUp(world)
      return [
        {
          title: 'Database calls of acts',
          note: 'Warm functions, counted in the journal. A round is a call that had to wait for the one before: with a database 3 ms away, eight rounds are 24 ms. Transactions count begin and commit as calls.',
          columns: ['calls', 'reads', 'writes', 'rounds', 'unindexed'],
          rows: [...(await payLater(world)), ...(await payFirst(world)), ...(await looking(world))],
        },
      ]
    } finally {
      await world.close()
    }
  },
}

async function warmUp(world: World): Promise<void> {
  const journey = new Journey(world, 'WarmUp')
  for (const step of ['lock', 'look', 'confirm', 'pay', 'settle', 'refund'] as const) await journey[step]()
}

async function payLater(world: World): Promise<Row[]> {
  const journey = new Journey(world, 'PayLater')
  const rows: Row[] = []
  const measured = async (name: string, functionName: string, act: () => Promise<unknown>): Promise<void> => {
    rows.push(rowOf(name, await databaseCallsOf(world, functionName, act)))
  }
  await measured('lock a sale', 'order', () => journey.lock())
  await measured('see the price', 'order', () => journey.look())
  await measured('agree to the price', 'order', () => journey.confirm())
  await journey.pay()
  const settled = await databaseCallsOf(world, 'order', () => journey.settle())
  rows.push({
    ...rowOf('settle a payment', settled),
    ...(settled.rounds > MOST_SETTLEMENT_ROUNDS
      ? { over: `more than ${MOST_SETTLEMENT_ROUNDS} rounds` }
      : {}),
  })
  await measured('what follows it (minute timer)', 'scheduler', () => tick(world, 61_000))
  await measured('refund a part, by staff', 'staff', () => journey.refund())
  return rows
}

async function payFirst(world: World): Promise<Row[]> {
  world.forecourt.setOnline(true)
  await world.forecourt.settle()
  const { person } = seedDriver(world, 'PayFirst')
  let orderId = ''
  const prepaid = await databaseCallsOf(world, 'order', async () => {
    const wish = { by: 'amount', amountFen: 30_000 } as const
    const { order } = await person.call('order', 'prepay', {
      requestId: 'bench-request',
      stationId: STATION,
      nozzleNumber: 3,
      amount: wish,
    })
    orderId = order.orderId
  })
  const { payment } = await confirm(person, orderId)
  if (payment === null) throw new Error('nothing to pay')
  await person.pay(sheetOf({ payment }))
  const authorised = await databaseCallsOf(world, 'order', () =>
    person.call('order', 'payStatus', { orderId }),
  )
  await world.forecourt.settle()
  world.forecourt.setOnline(false)
  world.forecourt.fill(3, { volumeMl: 30_000 })
  world.forecourt.setOnline(true)
  const delivered = await databaseCallsOf(world, 'forecourt', () => world.forecourt.settle())
  return [
    rowOf('pre-pay an amount', prepaid),
    rowOf('authorise the pump', authorised),
    rowOf('take in a pre-paid delivery', delivered),
  ]
}

async function looking(world: World): Promise<Row[]> {
  const { person } = seedDriver(world, 'Looking')
  const looks = [
    ['open home', 'home', () => person.call('home', 'open', {})],
    ['open fuelling', 'order', () => person.call('order', 'open', { stationId: STATION })],
    ['open orders', 'order', () => person.call('order', 'list', {})],
    ['open points', 'points', () => person.call('points', 'summary', {})],
  ] as const
  const rows: Row[] = []
  for (const [name, functionName, look] of looks)
    rows.push(rowOf(name, await databaseCallsOf(world, functionName, look)))
  return rows
}

function rowOf(name: string, { calls, reads, writes, rounds, scans }: DatabaseCalls): Row {
  return { name, values: [calls, reads, writes, rounds, scans] }
}
