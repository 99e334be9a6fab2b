import { evaluate } from '../aggregation/aggregate'
import { compileQuery, queryCompiler } from '../query/compile'
import { deepFreeze, type PlainObject, type StoredDocument } from '../values/document'
import { compileUpdate } from './update'

function updated(before: PlainObject, update: PlainObject, query: PlainObject = {}): PlainObject {
  const document: StoredDocument = deepFreeze({ _id: 'x', ...before })
  const trace = {}
  expect(compileQuery(query, evaluate)(document, trace)).toBe(true)
  const { _id, ...after } = compileUpdate(update, queryCompiler(evaluate)).apply(document, trace, false)
  expect(_id).toBe('x')
  return after
}

describe('update', () => {
  it.each<[string, PlainObject, PlainObject, PlainObject]>([
    ['creates the way to a path', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['pads an array', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
    ['makes an object of a missing number path', {}, { $set: { 'a.0': 4 } }, { a: { 0: 4 } }],
    ['leaves a hole in an array as null', { a: [1, 2, 3] }, { $unset: { 'a.1': '' } }, { a: [1, null, 3] }],
    ['unsets nothing through a scalar', { a: 1 }, { $unset: { 'a.b': '' } }, { a: 1 }],
    ['renames into a nested path', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
    ['renames nothing', { a: 1 }, { $rename: { z: 'b' } }, { a: 1 }],
    ['compares mixed types', { a: 1, b: 'x' }, { $max: { a: 'y' }, $min: { b: 5 } }, { a: 'y', b: 5 }],
    ['computes bits', { a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
    [
      'pushes at a place',
      { a: [1, 4] },
      { $push: { a: { $each: [2, 3], $position: 1 } } },
      { a: [1, 2, 3, 4] },
    ],
    ['keeps the last ones', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
    ['pushes an array as one', { a: [] }, { $push: { a: [1] } }, { a: [[1]] }],
    ['adds each once', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
    [
      'knows sub-documents by field order',
      { a: [{ p: 1, q: 2 }] },
      { $addToSet: { a: { q: 2, p: 1 } } },
      {
        a: [
          { p: 1, q: 2 },
          { q: 2, p: 1 },
        ],
      },
    ],
    [
      'pulls by conditions',
      { a: [{ n: 1 }, { n: 5 }] },
      { $pull: { a: { n: { $gte: 3 } } } },
      { a: [{ n: 1 }] },
    ],
    ['pulls scalars by operators only', { a: [1, { n: 1 }] }, { $pull: { a: { n: 1 } } }, { a: [1] }],
    [
      'changes every element',
      { a: [{ n: 1 }, { n: 2 }] },
      { $inc: { 'a.$[].n': 10 } },
      { a: [{ n: 11 }, { n: 12 }] },
    ],
  ])('%s', (_title, before, update, after) => {
    expect(updated(before, update)).toEqual(after)
  })

  it('finds the matched element inside $and, $elemMatch and nested paths', () => {
    const before = { a: [{ k: 1 }, { k: 2, q: 1 }], b: [5, 6] }
    const set = { $set: { 'a.$.v': 9 } }
    const after = { a: [{ k: 1 }, { k: 2, q: 1, v: 9 }], b: [5, 6] }
    expect(updated(before, set, { $and: [{ _id: 'x' }, { 'a.k': 2 }] })).toEqual(after)
    expect(updated(before, set, { a: { $elemMatch: { k: 2, q: 1 } } })).toEqual(after)
    expect(updated(before, { $inc: { 'b.$': 1 } }, { b: 6 })).toEqual({ ...before, b: [5, 7] })
  })

  it('shares what did not change and answers the same document when nothing changes', () => {
    const document: StoredDocument = deepFreeze({ _id: 'x', a: { b: 1 }, c: { d: [1, 2] } })
    const apply = (update: PlainObject): StoredDocument =>
      compileUpdate(update, queryCompiler(evaluate)).apply(document, {}, false)
    expect(apply({ $set: { 'a.b': 2 } })['c']).toBe(document['c'])
    expect(apply({ $set: { 'a.b': 1 }, $pull: { 'c.d': 7 } })).toBe(document)
  })

  it.each<[PlainObject, PlainObject, RegExp]>([
    [
      { a: 'x' },
      { $inc: { a: 1 } },
      /Cannot apply \$inc to a value of non-numeric type.*'a' of non-numeric type string/,
    ],
    [{ a: 1 }, { $inc: { a: 'x' } }, /Cannot increment with non-numeric argument: \{a: "x"\}/],
    [{ a: null }, { $set: { 'a.b': 1 } }, /Cannot create field 'b' in element \{a: null\}/],
    [{ a: [1] }, { $set: { 'a.b': 1 } }, /Cannot create field 'b' in element \{a: \[ 1 \]\}/],
    [{ a: null }, { $push: { a: 1 } }, /The field 'a' must be an array but is of type null/],
    [{ a: 1 }, { $addToSet: { a: 1 } }, /Cannot apply \$addToSet to non-array field/],
    [{ a: 1 }, { $pull: { a: 1 } }, /Cannot apply \$pull to a non-array value/],
    [{ a: 1 }, { $pop: { a: 1 } }, /contains an element of non-array type 'int'/],
    [{ a: [1] }, { $pop: { a: 2 } }, /\$pop expects 1 or -1, found: 2/],
    [{}, { $set: { 'a.b': 1, a: 2 } }, /Updating the path 'a.b' would create a conflict at 'a'/],
    [{}, { $rename: { a: 'b' }, $set: { b: 1 } }, /would create a conflict at 'b'/],
    [{}, { $set: {} }, /'\$set' is empty/],
    [{}, { $currentDate: { a: true } }, /Unknown modifier: \$currentDate/],
    [{}, { each: [1] }, /must contain key beginning with '\$'/],
    [{}, {}, /at least one element/],
    [{}, { $set: { 'a.$.b': 1 } }, /positional operator did not find the match/],
    [{}, { $set: { 'a.$[x].b': 1 } }, /No array filter found for identifier 'x'/],
    [{}, { $set: { 'a..b': 1 } }, /empty field name/],
    [{}, { $set: { _id: 'y' } }, /immutable field '_id'/],
  ])('refuses on %j the update %j', (before, update, message) => {
    expect(() => updated(before, update)).toThrow(message)
  })
})
