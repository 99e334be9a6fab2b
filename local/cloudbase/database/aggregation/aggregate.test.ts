import { deepFreeze, type PlainObject, type StoredDocument } from '../values/document'
import { runStages } from './aggregate'

const orders: readonly StoredDocument[] = deepFreeze([
  {
    _id: 1,
    memberId: 'a',
    at: new Date('2026-11-29T00:00:00Z'),
    car: { plate: 'A1', year: 2020 },
    lines: [{ n: 1 }, { n: 2 }],
  },
  { _id: 2, memberId: 'b', at: new Date('2026-01-01T00:00:00Z'), car: { plate: 'B2' }, lines: [] },
  { _id: 3, memberId: 'a', at: new Date('2026-01-04T00:00:00Z'), note: '充值500元' },
])
const members: readonly StoredDocument[] = deepFreeze([
  { _id: 'a', name: 'Zhang', invitedBy: 'b', home: { city: '京' } },
  { _id: 'b', name: 'Li', invitedBy: null },
])

const run = (...pipeline: PlainObject[]): readonly PlainObject[] =>
  runStages(orders, pipeline, (name) => (name === 'members' ? members : []))

describe('aggregation stages', () => {
  it('write into paths, arrays and joined documents without touching what is stored', () => {
    expect(
      run(
        { $match: { _id: 1 } },
        { $lookup: { from: 'members', localField: 'memberId', foreignField: '_id', as: 'member' } },
        { $unwind: '$member' },
        { $unwind: { path: '$lines', includeArrayIndex: 'i' } },
        {
          $addFields: {
            'car.year': '$lines.n',
            member: { home: { street: 'x' } },
            'lines.twice': { $multiply: ['$lines.n', 2] },
          },
        },
        { $project: { _id: 0, car: 1, 'member.home': 1, lines: 1, i: 1 } },
      ),
    ).toEqual([
      {
        car: { plate: 'A1', year: 1 },
        member: { home: { city: '京', street: 'x' } },
        lines: { n: 1, twice: 2 },
        i: 0,
      },
      {
        car: { plate: 'A1', year: 2 },
        member: { home: { city: '京', street: 'x' } },
        lines: { n: 2, twice: 4 },
        i: 1,
      },
    ])
  })

  it('join by a pipeline with variables', () => {
    const pipeline = [{ $match: { $expr: { $eq: ['$_id', '$$id'] } } }, { $project: { _id: 0, name: 1 } }]
    const [first] = run(
      { $match: { _id: 2 } },
      { $lookup: { from: 'members', let: { id: '$memberId' }, pipeline, as: 'm' } },
    )
    expect(first?.['m']).toEqual([{ name: 'Li' }])
  })

  it('keep or drop documents without elements', () => {
    expect(run({ $unwind: '$lines' }).map((order) => order['_id'])).toEqual([1, 1])
    const kept = run({
      $unwind: { path: '$lines', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' },
    })
    expect(kept.map((order) => [order['_id'], order['lines'], order['i']])).toEqual([
      [1, { n: 1 }, 0],
      [1, { n: 2 }, 1],
      [2, undefined, null],
      [3, undefined, null],
    ])
  })

  it('branch, follow references and reshape', () => {
    const [facets] = run({
      $facet: { all: [{ $count: 'n' }], cars: [{ $match: { car: { $exists: true } } }, { $count: 'n' }] },
    })
    expect(facets).toEqual({ all: [{ n: 3 }], cars: [{ n: 2 }] })
    const graph = {
      from: 'members',
      startWith: '$memberId',
      connectFromField: 'invitedBy',
      connectToField: '_id',
      as: 'chain',
    }
    const [first] = run({ $match: { _id: 1 } }, { $graphLookup: graph })
    expect((first?.['chain'] as PlainObject[]).map((member) => member['_id']).sort()).toEqual(['a', 'b'])
    expect(run({ $match: { _id: 2 } }, { $replaceRoot: { newRoot: '$car' } })).toEqual([{ plate: 'B2' }])
  })

  it('count weeks from Sunday and places in code points', () => {
    expect(run({ $project: { week: { $week: '$at' } } }).map((order) => order['week'])).toEqual([48, 0, 1])
    const place = { $indexOfCP: ['$note', '500'] }
    expect(run({ $match: { _id: 3 } }, { $project: { place } })).toEqual([{ _id: 3, place: 2 }])
  })

  it('put a boundary value into the bucket it opens', () => {
    const output = { ids: { $push: '$_id' } }
    const bucket = { groupBy: '$_id', boundaries: [1, 2, 3], default: 'rest', output }
    expect(run({ $bucket: bucket })).toEqual([
      { _id: 1, ids: [1] },
      { _id: 2, ids: [2] },
      { _id: 'rest', ids: [3] },
    ])
  })

  it.each<[PlainObject, RegExp]>([
    [{ $setWindowFields: {} }, /\$setWindowFields/],
    [{ $merge: 'x' }, /\$merge/],
    [{ $set: { a: 1 } }, /\$set/],
    [{ $project: { a: { $round: [1.5] } } }, /\$round/],
    [{ $group: { _id: null, a: { $median: '$x' } } }, /\$median/],
    [{ $unwind: 'lines' }, /prefixed with a '\$'/],
  ])('refuse what the server does not have: %j', (stage, message) => {
    expect(() => run(stage)).toThrow(message)
  })
})
