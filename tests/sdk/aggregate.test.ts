import type { Document } from './support/adapter'
import { describeWithBothSdks, uniqueName } from './support/suite'

describeWithBothSdks('aggregation', {}, (bench) => {
  let orders: string
  let members: string
  beforeAll(async () => {
    const { database } = bench().sdk
    orders = uniqueName('orders')
    members = uniqueName('members')
    await database.createCollection(orders)
    await database.createCollection(members)
    await database.collection(members).add({ _id: 'm1', name: 'Zhang' })
    await database.collection(members).add({ _id: 'm2', name: 'Li' })
    const rows: readonly Document[] = [
      { memberId: 'm1', payFen: 20_000, day: 1, lines: [{ kind: 'fuel' }, { kind: 'shop' }] },
      { memberId: 'm1', payFen: 10_000, day: 2, lines: [{ kind: 'fuel' }] },
      { memberId: 'm2', payFen: 5_000, day: 2, lines: [] },
    ]
    for (const row of rows) await database.collection(orders).add(row)
  })

  const run = (...stages: [string, unknown][]): Promise<Document[]> =>
    bench().sdk.database.aggregate(orders, stages)
  const $ = (name: string, ...operands: unknown[]): unknown =>
    bench().sdk.database.aggregateCommand[name]?.(...operands)

  it('matches, groups and sorts', async () => {
    const { command } = bench().sdk.database
    expect(
      await run(
        ['match', { payFen: command['gte']?.(5_000) }],
        [
          'group',
          { _id: '$memberId', paid: $('sum', '$payFen'), count: $('sum', 1), most: $('max', '$payFen') },
        ],
        ['sort', { paid: 1 }],
      ),
    ).toEqual([
      { _id: 'm2', paid: 5_000, count: 1, most: 5_000 },
      { _id: 'm1', paid: 30_000, count: 2, most: 20_000 },
    ])
  })

  it('unwinds and counts by value', async () => {
    expect(await run(['unwind', '$lines'], ['sortByCount', '$lines.kind'])).toEqual([
      { _id: 'fuel', count: 2 },
      { _id: 'shop', count: 1 },
    ])
  })

  it('projects and adds computed fields', async () => {
    expect(
      await run(
        ['match', { day: 1 }],
        ['addFields', { yuan: $('divide', ['$payFen', 100]) }],
        ['project', { _id: 0, yuan: 1, first: $('arrayElemAt', ['$lines.kind', 0]) }],
      ),
    ).toEqual([{ yuan: 200, first: 'fuel' }])
  })

  it('looks up another collection', async () => {
    const found = await run(
      ['match', { payFen: 5_000 }],
      ['lookup', { from: members, localField: 'memberId', foreignField: '_id', as: 'member' }],
      ['project', { _id: 0, member: 1 }],
    )
    expect(found).toEqual([{ member: [{ _id: 'm2', name: 'Li' }] }])
  })

  it('skips, limits and counts', async () => {
    expect(
      await run(['sort', { payFen: -1 }], ['skip', 1], ['limit', 1], ['project', { _id: 0, payFen: 1 }]),
    ).toEqual([{ payFen: 10_000 }])
    expect(await run(['count', 'orders'])).toEqual([{ orders: 3 }])
  })

  it('sorts into buckets', async () => {
    expect(
      await run(['bucket', { groupBy: '$payFen', boundaries: [0, 10_000, 50_000], default: 'more' }]),
    ).toEqual([
      { _id: 0, count: 1 },
      { _id: 10_000, count: 2 },
    ])
  })
})
