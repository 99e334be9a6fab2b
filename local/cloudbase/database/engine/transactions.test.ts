import fc from 'fast-check'
import { CloudBaseError } from '../../gateway/errors'
import { databaseBench, type DatabaseBench } from '../testing/bench'
import type { IndexDeclaration } from './collectionIndex'

const PLATE: IndexDeclaration = { name: 'plate', fields: [{ name: 'plate', order: 1 }], unique: true }

/** One step of one of several transactions that take turns. */
interface Step {
  readonly who: number
  readonly act: 'move' | 'audit' | 'end'
  readonly from: number
  readonly to: number
}

const ACCOUNTS = 4

async function attempt<T>(work: Promise<T>): Promise<T | string> {
  try {
    return await work
  } catch (error) {
    if (error instanceof CloudBaseError) return error.code
    throw error
  }
}

describe('transactions', () => {
  it('keep every snapshot whole and lose no money, in any interleaving', async () => {
    const step = fc.record<Step>({
      who: fc.nat(2),
      act: fc.constantFrom('move', 'move', 'audit', 'end'),
      from: fc.nat(ACCOUNTS - 1),
      to: fc.nat(ACCOUNTS - 1),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const bench = databaseBench({ declarations: [{ name: 'accounts', indexes: [] }] })
        bench.database.seed(
          'accounts',
          Array.from({ length: ACCOUNTS }, (_, _id) => ({ _id, fen: 100 })),
        )
        const open = new Map<number, string>()
        for (const { who, act, from, to } of steps) {
          const transactionId = open.get(who) ?? (await begin(bench))
          open.set(who, transactionId)
          const result = await attempt(run(bench, transactionId, act, from, to))
          if (act === 'end' || typeof result === 'string') open.delete(who)
          else if (act === 'audit') expect(result).toBe(100 * ACCOUNTS)
          expect(total(bench)).toBe(100 * ACCOUNTS)
        }
        bench.database.close()
        expect(bench.database.openTransactions()).toBe(0)
      }),
      { numRuns: 100 },
    )
  })

  const begin = async (bench: DatabaseBench): Promise<string> =>
    (await bench.call('startTransaction'))['transactionId'] as string
  const total = (bench: DatabaseBench): number =>
    bench.database.dump('accounts').reduce((sum, account) => sum + Number(account['fen']), 0)
  const run = async (
    bench: DatabaseBench,
    transactionId: string,
    act: Step['act'],
    from: number,
    to: number,
  ) => {
    if (act === 'end') return bench.call('commitTransaction', { transactionId })
    const target = { collectionName: 'accounts', transactionId }
    if (act === 'audit') {
      const { data } = await bench.call('getDocument', target)
      const { list } = data as { list: string[] }
      return list.reduce((sum, text) => sum + Number((JSON.parse(text) as Account).fen.$numberInt), 0)
    }
    await bench.call('modifyDocument', { ...target, query: { _id: from }, data: { $inc: { fen: -7 } } })
    return bench.call('modifyDocument', { ...target, query: { _id: to }, data: { $inc: { fen: 7 } } })
  }
  interface Account {
    readonly fen: { readonly $numberInt: string }
  }

  describe('and unique indexes', () => {
    const bench = databaseBench({ declarations: [{ name: 'cars', indexes: [PLATE] }], lockWaitMs: 50 })
    beforeEach(() => {
      bench.database.reset()
    })
    const insert = (document: unknown, transactionId?: string): Promise<unknown> =>
      bench.call('insertDocument', {
        collectionName: 'cars',
        data: [document],
        ...(transactionId === undefined ? {} : { transactionId }),
      })

    it('take a missing field for null', async () => {
      await insert({ _id: 1 })
      await expect(insert({ _id: 2, plate: null })).rejects.toThrow(
        'E11000 duplicate key error collection: tnt-local.cars index: plate dup key: { : null }',
      )
      await expect(insert({ _id: 1, plate: 'A' })).rejects.toThrow('index: _id_ dup key: { : 1 }')
    })

    it('let only one open transaction take a key, and others wait for it', async () => {
      const first = await begin(bench)
      await insert({ _id: 1, plate: 'A' }, first)
      await expect(insert({ _id: 2, plate: 'A' }, await begin(bench))).rejects.toMatchObject({
        code: 'DATABASE_TRANSACTION_CONFLICT',
      })
      await expect(insert({ _id: 3, plate: 'A' })).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' })
      await expect(insert({ _id: 4, plate: 'A' }, first)).rejects.toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
      })
      await insert({ _id: 5, plate: 'A' })
    })

    it('free a key with the document that held it', async () => {
      await insert({ _id: 1, plate: 'A' })
      const transactionId = await begin(bench)
      const change = {
        collectionName: 'cars',
        transactionId,
        query: { _id: 1 },
        data: { $set: { plate: 'B' } },
      }
      await bench.call('modifyDocument', change)
      await insert({ _id: 2, plate: 'A' }, transactionId)
      await bench.call('commitTransaction', { transactionId })
      await expect(insert({ _id: 3, plate: 'B' })).rejects.toThrow('E11000')
      await bench.call('removeDocument', { collectionName: 'cars', query: { _id: 1 } })
      await insert({ _id: 3, plate: 'B' })
    })
  })

  it('see a document that was deleted after their snapshot', async () => {
    const bench = databaseBench({ declarations: [{ name: 'accounts', indexes: [] }] })
    bench.database.seed('accounts', [{ _id: 1 }, { _id: 2 }])
    const transactionId = await begin(bench)
    const read = async (_id: number): Promise<unknown> =>
      (await bench.call('getDocument', { collectionName: 'accounts', transactionId, query: { _id } })).data
    await read(1)
    await bench.call('removeDocument', { collectionName: 'accounts', query: { _id: 2 } })
    expect(await read(2)).toEqual({ list: ['{"_id":{"$numberInt":"2"}}'] })
    await bench.call('abortTransaction', { transactionId })
    expect(bench.database.dump('accounts')).toEqual([{ _id: 1 }])
  })
})
