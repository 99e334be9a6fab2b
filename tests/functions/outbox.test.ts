import { buy } from '../support/buying'
import { fill, join, recordOf, THURSDAY, violations } from '../support/station'
import { inboxMessage, leaveMessage, leaveTasks, messageTask } from '../support/telling'
import { openWorld, type World } from '../support/world'
import { NEVER } from '../../core/domain/units/never'

jest.setTimeout(30_000)

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterAll(() => world.close())

const sweep = () => world.machine.fireTimer('scheduler')

describe('what an act leaves to be done', () => {
  it('is done for a paid order: pump cleared, hand-over uploaded, driver told', async () => {
    const zhang = await join(world, 'oZhang')
    const saleId = await fill(world, 1, { volumeMl: 40_000 })
    const { orderId, attempt } = await buy(zhang, saleId)
    world.machine.clock.advance(11_000)
    await sweep()
    const journal = recordOf(world, 'journals', `journal:settlement:${saleId}`)
    expect(journal.outbox.map(({ task, state }) => [task.kind, state])).toEqual([
      ['clearSale', 'done'],
      ['uploadShipping', 'done'],
      ['message', 'done'],
    ])
    expect(journal.outboxDueAt).toBe(NEVER)
    expect(world.machine.weixin.account.handOvers.list()).toMatchObject([
      { outTradeNo: attempt?.outTradeNo, openid: 'oZhang', description: '92# 40.00 升' },
    ])
    expect(inboxMessage(world, 'oZhang', `paid:${orderId}`).content.key).toBe('message.orderPaid')
    expect(violations(world)).toEqual([])
  })

  it('is done once by two workers at once, and by many', async () => {
    const wang = await join(world, 'oWang')
    const tasks = ['a', 'b', 'c'].map((key) => messageTask(world, 'oWang', 'coupon', key))
    const id = leaveTasks(world, 'oWang', 'many', tasks)
    await Promise.all([sweep(), sweep(), wang.call('message', 'deliverMine', {}), sweep()])
    expect(recordOf(world, 'journals', id).outbox.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
    expect((await wang.call('message', 'inbox', {})).messages).toHaveLength(3)
  })

  it('is done again after a worker died in the middle, and nothing is doubled', async () => {
    const li = await join(world, 'oLi')
    const id = leaveMessage(world, 'oLi', 'coupon', 'crash')
    for (const afterDatabaseCalls of [2, 4, 6, 8]) {
      world.machine.faults.add({
        point: 'function',
        subject: 'message',
        kind: 'crash',
        detail: { afterDatabaseCalls },
      })
      await li.raw('message', { action: 'deliverMine', input: {} }).catch(() => undefined)
    }
    await sweep()
    expect(recordOf(world, 'journals', id).outbox.map(({ state }) => state)).toEqual(['done'])
    expect((await li.call('message', 'inbox', {})).messages).toHaveLength(1)
  })

  it('comes back later when it fails, without holding up the rest', async () => {
    await join(world, 'oChen')
    const order = { orderId: '01HV0000000000000000000009', outTradeNo: '01HV000000000000000000000901' }
    const id = leaveTasks(world, 'oChen', 'failing', [
      { kind: 'uploadShipping', ...order },
      messageTask(world, 'oChen', 'coupon', 'behind'),
    ])
    world.machine.clock.advance(11_000)
    await sweep()
    const [upload, message] = recordOf(world, 'journals', id).outbox
    expect(upload).toMatchObject({ state: 'pending', tries: 1, problem: 'NOT_FOUND' })
    expect(upload?.dueAt).toBeGreaterThan(world.machine.clock.now())
    expect(message?.state).toBe('done')
    await sweep()
    expect(recordOf(world, 'journals', id).outbox[0]).toMatchObject({ tries: 1 })
    for (let tries = 2; tries <= 12; tries += 1) {
      world.machine.clock.advance(3_600_000)
      await sweep()
    }
    expect(recordOf(world, 'journals', id)).toMatchObject({
      outbox: [{ state: 'failed', tries: 12 }, { state: 'done' }],
      outboxDueAt: NEVER,
    })
  })
})
