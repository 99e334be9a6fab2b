import type { AdaptedCollection, AdaptedDatabase, AdaptedTransaction } from './support/adapter'
import { localTest } from './support/environment'
import { describeWithBothSdks, uniqueName } from './support/suite'

describeWithBothSdks('transactions', {}, (bench) => {
  let database: AdaptedDatabase
  let name: string
  let accounts: AdaptedCollection
  beforeEach(async () => {
    database = bench().sdk.database
    name = uniqueName('accounts')
    await database.createCollection(name)
    accounts = database.collection(name)
    await accounts.add({ _id: 'a', fen: 100 })
    await accounts.add({ _id: 'b', fen: 0 })
  })

  const doc = (transaction: AdaptedTransaction, id: string): ReturnType<AdaptedCollection['doc']> =>
    transaction.collection(name).doc(id)
  const increase = (by: number): { fen: unknown } => ({ fen: database.command['inc']?.(by) })

  it('shows its writes to itself at once and to others after the commit, all together', async () => {
    const transaction = await database.startTransaction()
    await doc(transaction, 'a').update(increase(-30))
    await doc(transaction, 'b').update(increase(30))
    await transaction.collection(name).add({ _id: 'journal', fen: 30 })
    expect(await doc(transaction, 'a').get()).toEqual({ _id: 'a', fen: 70 })
    expect(await accounts.doc('a').get()).toEqual({ _id: 'a', fen: 100 })
    expect(await accounts.doc('journal').get()).toBeUndefined()
    await transaction.commit()
    expect(await accounts.orderBy('_id', 'asc').get()).toEqual([
      { _id: 'a', fen: 70 },
      { _id: 'b', fen: 30 },
      { _id: 'journal', fen: 30 },
    ])
  })

  it('leaves nothing behind after a rollback', async () => {
    const transaction = await database.startTransaction()
    await doc(transaction, 'a').remove()
    await doc(transaction, 'c').set({ fen: 1 })
    expect(await doc(transaction, 'a').get()).toBeUndefined()
    await transaction.rollback()
    expect(await accounts.count()).toBe(2)
    await expect(doc(transaction, 'a').get()).rejects.toMatchObject({ meaning: 'transactionGone' })
  })

  it('sees what stood at its first operation, not at its start', async () => {
    const transaction = await database.startTransaction()
    await accounts.doc('a').update({ fen: 101 })
    expect(await doc(transaction, 'a').get()).toEqual({ _id: 'a', fen: 101 })
    await accounts.doc('b').update({ fen: 102 })
    await accounts.add({ _id: 'late', fen: 1 })
    expect(await doc(transaction, 'b').get()).toEqual({ _id: 'b', fen: 0 })
    expect(await doc(transaction, 'late').get()).toBeUndefined()
    await transaction.commit()
  })

  it('conflicts at the operation when another transaction holds the document', async () => {
    const first = await database.startTransaction()
    const second = await database.startTransaction()
    await doc(first, 'a').update(increase(1))
    await expect(doc(second, 'a').update(increase(1))).rejects.toMatchObject({ meaning: 'conflict' })
    await expect(doc(second, 'b').get()).rejects.toMatchObject({ meaning: 'transactionGone' })
    await first.commit()
    expect(await accounts.doc('a').get()).toEqual({ _id: 'a', fen: 101 })
  })

  it('loses no update: a document changed since the snapshot conflicts', async () => {
    const transaction = await database.startTransaction()
    expect(await doc(transaction, 'a').get()).toEqual({ _id: 'a', fen: 100 })
    await accounts.doc('a').update(increase(5))
    await expect(doc(transaction, 'a').update({ fen: 90 })).rejects.toMatchObject({ meaning: 'conflict' })
    expect(await accounts.doc('a').get()).toEqual({ _id: 'a', fen: 105 })
  })

  it('ends with a duplicate id', async () => {
    const transaction = await database.startTransaction()
    await doc(transaction, 'a').update(increase(1))
    await expect(transaction.collection(name).add({ _id: 'b' })).rejects.toMatchObject({
      meaning: 'duplicate',
    })
    await expect(transaction.commit()).rejects.toMatchObject({ meaning: 'transactionGone' })
    expect(await accounts.doc('a').get()).toEqual({ _id: 'a', fen: 100 })
  })

  it('lets one of two inserts of an id through', async () => {
    const first = await database.startTransaction()
    const second = await database.startTransaction()
    await first.collection(name).add({ _id: 'settlement', by: 1 })
    await expect(second.collection(name).add({ _id: 'settlement', by: 2 })).rejects.toMatchObject({
      meaning: 'conflict',
    })
    await first.commit()
    await expect(accounts.add({ _id: 'settlement', by: 3 })).rejects.toMatchObject({ meaning: 'duplicate' })
  })

  it('lets a write outside wait for the holder', async () => {
    const transaction = await database.startTransaction()
    await doc(transaction, 'a').update(increase(1))
    let isWritten = false
    const outside = accounts
      .doc('a')
      .update(increase(10))
      .then(() => {
        isWritten = true
      })
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
    expect(isWritten).toBe(false)
    await transaction.commit()
    await outside
    expect(await accounts.doc('a').get()).toEqual({ _id: 'a', fen: 111 })
  })

  it('answers a missing document as none', async () => {
    const transaction = await database.startTransaction()
    expect(await doc(transaction, 'nobody').get()).toBeUndefined()
    expect(await doc(transaction, 'nobody').update({ fen: 1 })).toEqual({ updated: 0 })
    await transaction.rollback()
  })

  it('knows no ended transaction', async () => {
    const transaction = await database.startTransaction()
    await transaction.commit()
    await expect(transaction.commit()).rejects.toMatchObject({ meaning: 'transactionGone' })
  })

  it('runs a function in a transaction and commits it with its result', async () => {
    const left = await database.runTransaction(async (transaction) => {
      const from = transaction.collection(name).doc('a')
      await from.update(increase(-30))
      await transaction.collection(name).doc('b').update(increase(30))
      return (await from.get())?.['fen']
    })
    expect(left).toBe(70)
    expect(await accounts.orderBy('_id', 'asc').get()).toEqual([
      { _id: 'a', fen: 70 },
      { _id: 'b', fen: 30 },
    ])
  })

  it('rolls back what a function did before it threw', async () => {
    const run = database.runTransaction(async (transaction) => {
      await transaction.collection(name).doc('a').update(increase(-30))
      throw new Error('the till is closed')
    })
    await expect(run).rejects.toThrow('the till is closed')
    expect(await accounts.doc('a').get()).toEqual({ _id: 'a', fen: 100 })
    expect(await accounts.doc('a').update(increase(1))).toEqual({ updated: 1 })
  })

  localTest('ends by itself after 30 seconds and frees its documents', async () => {
    const kernel = bench().environment.local?.kernel
    const transaction = await database.startTransaction()
    await doc(transaction, 'a').update(increase(1))
    const outside = accounts.doc('a').update(increase(10))
    kernel?.clock.advance(29_000)
    expect(await doc(transaction, 'a').get()).toEqual({ _id: 'a', fen: 101 })
    kernel?.clock.advance(1_000)
    await outside
    await expect(transaction.commit()).rejects.toMatchObject({ meaning: 'transactionGone' })
    expect(await accounts.doc('a').get()).toEqual({ _id: 'a', fen: 110 })
    kernel?.clock.reset()
  })
})
