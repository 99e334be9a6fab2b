import fc from 'fast-check'
import { evaluate } from '../aggregation/aggregate'
import { compileQuery } from '../query/compile'
import type { PlainObject, StoredDocument } from '../values/document'
import { Engine } from './engine'
import { compareBy, find, type FindResult } from './find'
import type { IndexDeclaration } from './collectionIndex'
import type { SortOrder } from './planner'

const INDEXES: readonly IndexDeclaration[] = [
  {
    name: 'member_created',
    fields: [
      { name: 'memberId', order: 1 },
      { name: 'createdAt', order: -1 },
    ],
    unique: false,
  },
  { name: 'tag', fields: [{ name: 'tags', order: 1 }], unique: false },
]

function filled(
  documents: readonly StoredDocument[],
): (query: PlainObject, order?: SortOrder, limit?: number) => FindResult {
  const engine = new Engine()
  const collection = engine.createCollection('orders', INDEXES)
  for (const document of documents) collection.insert(document, undefined)
  return (query, order = [], limit) =>
    find({
      collection,
      query,
      order,
      matches: compileQuery(query, evaluate),
      ...(limit === undefined ? {} : { limit }),
    })
}

describe('planner', () => {
  const orders = Array.from({ length: 300 }, (_, n) => ({
    _id: `o${n}`,
    memberId: `m${n % 10}`,
    createdAt: n,
    tags: [`t${n % 3}`, `t${n % 7}`],
  }))
  const run = filled(orders)

  it.each<[string, PlainObject, SortOrder, string, number]>([
    ['an id', { _id: 'o5' }, [], '_id', 1],
    ['a list of ids', { _id: { $in: ['o5', 'o6', 'none'] } }, [], '_id', 2],
    ['a range of ids in order', { _id: { $gt: 'o97' } }, [['_id', 1]], '_id_', 3],
    ['an equal prefix', { memberId: 'm3' }, [], 'member_created', 30],
    ['prefix and range', { memberId: 'm3', createdAt: { $gte: 100, $lt: 150 } }, [], 'member_created', 5],
    ['a prefix inside $and', { $and: [{ memberId: 'm3' }, { createdAt: 3 }] }, [], 'member_created', 1],
    ['an array element', { tags: 't6' }, [], 'tag', 42],
    ['an unindexed field', { createdAt: 5 }, [], 'scan', 300],
  ])('finds %s without looking at more than needed', (_title, query, order, plan, examined) => {
    expect(run(query, order)).toMatchObject({ plan, examined })
  })

  it('stops at the limit when the index gives the order', () => {
    const newest = run({ memberId: 'm3' }, [['createdAt', -1]], 2)
    expect(newest.found.map(({ document }) => document['createdAt'])).toEqual([293, 283])
    expect(newest.examined).toBe(2)
    const oldest = run({ memberId: 'm3' }, [['createdAt', 1]], 2)
    expect(oldest.found.map(({ document }) => document['createdAt'])).toEqual([3, 13])
    expect(oldest.examined).toBe(2)
  })

  it('finds the same as a plain scan, for any documents and conditions', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('a', 'b', null, true))
    const field = fc.oneof(value, fc.array(value, { maxLength: 3 }))
    const document = fc.record({ memberId: field, createdAt: field, tags: field }, { requiredKeys: [] })
    const condition = fc.oneof(
      value,
      fc.record({ $gt: value, $lte: value }, { requiredKeys: [] }).filter((c) => Object.keys(c).length > 0),
      fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
    )
    const query = fc.record(
      { memberId: condition, createdAt: condition, tags: condition },
      { requiredKeys: [] },
    )
    const order = fc.constantFrom<SortOrder>(
      [],
      [['createdAt', 1]],
      [
        ['memberId', -1],
        ['createdAt', 1],
      ],
    )
    fc.assert(
      fc.property(fc.array(document, { maxLength: 25 }), query, order, (contents, wanted, sort) => {
        const isParallel = contents.some((c) => Array.isArray(c.memberId) && Array.isArray(c.createdAt))
        fc.pre(!isParallel)
        const documents = contents.map((content, i) => ({ _id: i, ...content }))
        const matches = compileQuery(wanted, evaluate)
        const expected = documents.filter((candidate) => matches(candidate))
        const found = filled(documents)(wanted, sort).found.map((one) => one.document)
        expect(found.map((one) => one._id).sort()).toEqual(expected.map((one) => one._id).sort())
        const compare = compareBy(sort)
        found.slice(1).forEach((one, i) => {
          expect(compare(found[i] ?? one, one)).toBeLessThanOrEqual(0)
        })
      }),
      { numRuns: 300 },
    )
  })
})
