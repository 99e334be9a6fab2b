import type { Fault } from '../../kernel/faults'
import { ConnectionLost } from '../gateway/errors'
import { databaseBench, type DatabaseBench } from './testing/bench'

describe('planned faults', () => {
  let bench: DatabaseBench
  const crashed: (string | undefined)[] = []
  beforeEach(() => {
    crashed.length = 0
    bench = databaseBench({
      declarations: [{ name: 'members', indexes: [] }],
      onCrash: (invocationId) => crashed.push(invocationId),
    })
  })

  const plan = (fault: Omit<Fault, 'point'>): void => {
    bench.kernel.faults.add({ point: 'database', ...fault })
  }
  const insert = (_id: number, invocationId?: string): Promise<unknown> =>
    bench.call('insertDocument', { collectionName: 'members', data: [{ _id }] }, invocationId)
  const count = (): number => bench.database.dump('members').length

  it('times out without and with effect', async () => {
    plan({ kind: 'timeout' })
    plan({ kind: 'timeout', detail: { effect: true } })
    await expect(insert(1)).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' })
    expect(count()).toBe(0)
    await expect(insert(1)).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' })
    expect(count()).toBe(1)
    await insert(2)
  })

  it('strikes the n-th call of any kind, or only a collection or an action', async () => {
    plan({ kind: 'lose', skip: 2 })
    plan({ kind: 'timeout', subject: 'orders' })
    plan({ kind: 'timeout', subject: 'database.removeDocument' })
    await insert(1)
    await insert(2)
    await expect(insert(3)).rejects.toBeInstanceOf(ConnectionLost)
    await insert(4)
    const remove = bench.call('removeDocument', { collectionName: 'members', query: { _id: 1 } })
    await expect(remove).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' })
    expect(bench.kernel.faults.pending().map((fault) => fault.subject)).toEqual(['orders'])
  })

  it('makes a transaction conflict, which ends it', async () => {
    const { transactionId } = await bench.call('startTransaction')
    plan({ kind: 'conflict', subject: 'members' })
    const insertion = { collectionName: 'members', transactionId, data: [{ _id: 1 }] }
    await expect(bench.call('insertDocument', insertion)).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
    })
    await expect(bench.call('insertDocument', insertion)).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
    })
    expect(bench.database.openTransactions()).toBe(0)
  })

  it('crashes the invocation after the call took effect', async () => {
    plan({ kind: 'crash', detail: { effect: true } })
    await expect(insert(1, 'inv1')).rejects.toBeInstanceOf(ConnectionLost)
    expect(crashed).toEqual(['inv1'])
    expect(count()).toBe(1)
    expect(bench.kernel.journal.list({ invocationId: 'inv1' })).toMatchObject([
      { title: 'database.insertDocument members', detail: { fault: 'crash', written: [1] } },
    ])
  })

  it('delays, and answers any planned error', async () => {
    plan({ kind: 'delay', delayMs: 30 })
    const started = performance.now()
    await insert(1)
    expect(performance.now() - started).toBeGreaterThan(25)
    plan({ kind: 'error', detail: { code: 'EXCEED_RATELIMIT', message: 'slow down' } })
    await expect(insert(2)).rejects.toMatchObject({ code: 'EXCEED_RATELIMIT', message: 'slow down' })
  })
})
