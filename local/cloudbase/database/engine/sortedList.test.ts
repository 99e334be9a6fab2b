import fc from 'fast-check'
import { SortedList } from './sortedList'

const compare = (left: number, right: number): number => left - right

describe('SortedList', () => {
  it('gives every span in order, forwards and backwards, whatever was added and deleted', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { maxLength: 2000, size: 'max' }),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 2, max: 5 }),
        (values, from, to, every) => {
          const list = new SortedList(compare)
          for (const value of values) list.add(value)
          const gone = values.filter((_, i) => i % every === 0)
          expect(gone.every((value) => list.delete(value))).toBe(true)
          expect(gone.some((value) => list.delete(value))).toBe(false)
          const place = (value: number): number => (value < from ? -1 : value > to ? 1 : 0)
          const left = values.filter((_, i) => i % every !== 0).filter((value) => place(value) === 0)
          const expected = left.sort(compare)
          expect([...list.span(place)]).toEqual(expected)
          expect([...list.spanBackwards(place)]).toEqual(expected.reverse())
          expect(list.size).toBe(values.length - gone.length)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('is empty again after everything is gone', () => {
    const list = new SortedList(compare)
    for (let n = 0; n < 3000; n += 1) list.add((n * 7919) % 3000)
    for (let n = 0; n < 3000; n += 1) list.delete(n)
    expect(list.size).toBe(0)
    expect([...list.span(() => 0)]).toEqual([])
    expect([...list.spanBackwards(() => 0)]).toEqual([])
  })
})
