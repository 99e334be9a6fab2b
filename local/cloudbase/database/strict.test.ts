import { databaseBench } from './testing/bench'
import type { DatabaseOptions } from './options'

const options: DatabaseOptions = { declarations: [{ name: 'members', indexes: [] }] }

describe('strict mode', () => {
  const strict = databaseBench({ ...options, strict: true })
  const lenient = databaseBench(options)
  const members = { collectionName: 'members' }
  beforeEach(() => {
    strict.database.reset()
    lenient.database.reset()
  })

  it.each([
    ['an empty condition', {}],
    ['an $and of nothing', { $and: [{}, {}] }],
  ])('refuses to update or remove everything by %s', async (_title, query) => {
    const update = { ...members, query, data: { $set: { a: 1 } }, multi: true }
    const remove = { ...members, query, multi: true }
    await expect(strict.call('modifyDocument', update)).rejects.toThrow(
      /^\[strict\] .*matches every document/,
    )
    await expect(strict.call('removeDocument', remove)).rejects.toThrow(/^\[strict\] /)
    expect(await lenient.call('modifyDocument', update)).toMatchObject({ data: { updated: 0 } })
    expect(await lenient.call('removeDocument', remove)).toMatchObject({ data: { deleted: 0 } })
    await strict.call('removeDocument', { ...remove, query: { a: 1 } })
  })

  it('refuses a write beside the open transaction of the same invocation', async () => {
    const { transactionId } = await strict.call('startTransaction', {}, 'inv1')
    const insert = (invocationId: string): Promise<unknown> =>
      strict.call('insertDocument', { ...members, data: [{ a: 1 }] }, invocationId)
    await expect(insert('inv1')).rejects.toThrow(/^\[strict\] .*has no transactionId/)
    await insert('inv2')
    await strict.call('getDocument', members, 'inv1')
    await strict.call('commitTransaction', { transactionId }, 'inv1')
    await insert('inv1')
  })

  it('refuses overlapping calls of one transaction, which itself goes on', async () => {
    const { transactionId } = await strict.call('startTransaction')
    const insert = (_id: number): Promise<unknown> =>
      strict.call('insertDocument', { ...members, transactionId, data: [{ _id }] })
    const results = await Promise.allSettled([insert(1), insert(2)])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(results[1]).toMatchObject({ reason: { message: expect.stringMatching(/^\[strict\] .*overlaps/) } })
    await insert(3)
    await strict.call('commitTransaction', { transactionId })
    expect(strict.database.dump('members')).toHaveLength(2)
  })

  it.each(['_private', 'x'.repeat(33), '/slash'])('refuses the undocumented field name %s', async (name) => {
    const insertion = { ...members, data: [{ nested: { [name]: 1 } }] }
    await expect(strict.call('insertDocument', insertion)).rejects.toThrow(/^\[strict\] field name/)
    await lenient.call('insertDocument', insertion)
  })

  it.each(['$set', 'a.b'])('never stores the field name %s', async (name) => {
    const insertion = { ...members, data: [{ nested: { [name]: 1 } }] }
    await expect(lenient.call('insertDocument', insertion)).rejects.toThrow(/not valid for storage/)
  })
})
