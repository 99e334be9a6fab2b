import { bySystem, journal } from './journal'
import { outboxDelivered, retryDelayMs } from './outbox'
import { NEVER } from '../units/never'

const twoTasks = journal({
  act: 'settlement',
  key: 'sale1',
  at: 1_000,
  memberId: 'member1',
  orderId: 'order1',
  by: bySystem,
  postings: [{ asset: 'fen', source: 'tender:cash', destination: 'order:order1', amount: 0 }],
  tasks: [
    { kind: 'clearSale', saleId: 'sale1', orderId: 'order1' },
    { kind: 'sendRefund', refundId: 'refund1' },
  ],
})

describe('what must follow an act', () => {
  it('is due at once; postings of nothing are left out', () => {
    expect(twoTasks).toMatchObject({ postings: [], outboxDueAt: 1_000, partition: '1970-01-01' })
    expect(twoTasks.outbox.map(({ n, state }) => [n, state])).toEqual([
      [1, 'pending'],
      [2, 'pending'],
    ])
  })

  it('comes back later when it failed, and is over when all of it is done', () => {
    const half = outboxDelivered(twoTasks, 1, { kind: 'done' }, 2_000)
    expect(half.outboxDueAt).toBe(1_000)
    const failed = outboxDelivered(half, 2, { kind: 'failed', problem: 'no answer' }, 2_000)
    expect(failed.outboxDueAt).toBe(62_000)
    expect(failed.outbox[1]).toMatchObject({ state: 'pending', tries: 1, problem: 'no answer' })
    const done = outboxDelivered(failed, 2, { kind: 'done' }, 70_000)
    expect(done).toMatchObject({ outboxDueAt: NEVER })
    expect(outboxDelivered(done, 2, { kind: 'failed', problem: 'late' }, 80_000)).toEqual(done)
  })

  it('is given up after a dozen tries, never more than an hour apart', () => {
    let current = twoTasks
    for (let tries = 0; tries < 12; tries += 1) {
      expect(retryDelayMs(tries)).toBeLessThanOrEqual(3_600_000)
      current = outboxDelivered(current, 1, { kind: 'failed', problem: 'down' }, tries)
    }
    expect(current.outbox[0]).toMatchObject({ state: 'failed', dueAt: NEVER })
    expect(current.outboxDueAt).toBe(1_000)
  })
})
