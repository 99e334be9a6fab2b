import { evaluate } from '../aggregation/aggregate'
import type { PlainObject } from '../values/document'
import { compileQuery } from './compile'

const matches = (document: PlainObject, query: PlainObject): boolean =>
  compileQuery(query, evaluate)(document)

describe('query', () => {
  it.each<[PlainObject, PlainObject, boolean]>([
    [{ a: [{ b: 1 }, { b: 5 }] }, { 'a.b': { $gt: 2, $lt: 4 } }, true],
    [{ a: [{ b: 1 }, { b: 5 }] }, { a: { $elemMatch: { b: { $gt: 2, $lt: 4 } } } }, false],
    [{ a: [1, 5] }, { a: { $elemMatch: { b: 1 } } }, false],
    [{ a: [1, 5] }, { a: { $elemMatch: { $gt: 4 } } }, true],
    [{ a: [[1, 2]] }, { a: [1, 2] }, true],
    [{ a: [[1, 2]] }, { a: 1 }, false],
    [{ a: [] }, { 'a.b': null }, false],
    [{ a: [1] }, { 'a.b': { $exists: false } }, true],
    [{ a: 1 }, { 'a.b': null }, true],
    [{ a: [{ b: 1 }, {}] }, { 'a.b': null }, true],
    [{ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, false],
    [{ a: { b: 1, c: 2 } }, { a: { b: 1, c: 2 } }, true],
    [{ a: 'x' }, { a: { $ne: null } }, true],
    [{ a: [1, 2] }, { a: { $ne: 1 } }, false],
    [{ a: [1, 2] }, { a: { $nin: [3] } }, true],
    [{ a: 5 }, { a: { $gt: '1' } }, false],
    [{}, { a: { $gte: null } }, true],
    [{}, { a: { $gt: null } }, false],
    [{ a: NaN }, { a: { $lt: 5 } }, false],
    [{ a: 'abc' }, { a: { $regex: '^AB', $options: 'i' } }, true],
    [{ a: 'abc' }, { a: { $in: [/^b/, 'abc'] } }, true],
    [{ a: 'abc' }, { a: { $not: /^a/ } }, false],
    [{ a: [1, 2, 3] }, { a: { $all: [1, 3] } }, true],
    [{ a: [1, 2, 3] }, { a: { $all: [] } }, false],
    [{ a: [1, 2, 3] }, { 'a.1': 2 }, true],
    [{ a: [1] }, { a: { $type: 'array' } }, true],
    [{ a: 3, b: 2 }, { $expr: { $gt: ['$a', '$b'] } }, true],
    [{ a: new Date(5) }, { a: { $gt: new Date(4) } }, true],
    [{ a: 1 }, { $nor: [{ a: 1 }, { b: 1 }] }, false],
    [{ a: 1 }, { constructor: { $exists: true } }, false],
  ])('%j matches %j: %s', (document, query, expected) => {
    expect(matches(document, query)).toBe(expected)
  })

  it.each<[PlainObject, RegExp]>([
    [{ $where: 'true' }, /unknown top level operator: \$where/],
    [{ $text: { $search: 'x' } }, /unknown top level operator: \$text/],
    [{ a: { $geoIntersects: {} } }, /unknown operator: \$geoIntersects/],
    [{ a: { $jsonSchema: {} } }, /unknown operator/],
    [{ a: { $gt: 1, b: 2 } }, /unknown operator: b/],
    [{ a: { $in: 5 } }, /\$in needs an array/],
    [{ $and: [] }, /\$and must be a nonempty array/],
    [{ $expr: { $regexMatch: { input: '$a', regex: 'x' } } }, /\$regexMatch/],
    [{ $expr: { $round: ['$a', 1] } }, /\$round/],
  ])('refuses %j by name', (query, message) => {
    expect(() => matches({ a: 'x' }, query)).toThrow(message)
  })
})
