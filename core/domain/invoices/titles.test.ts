import fc from 'fast-check'
import { dropTitle, keepTitle, MAX_TITLES, noTitles } from './titles'
import type { InvoiceTitles } from './records'

const title = (titleId: string, usedAt = 1): InvoiceTitles['titles'][number] => ({
  titleId,
  type: 'personal',
  sealedName: 's',
  sealedTaxNumber: null,
  sealedEmail: null,
  usedAt,
})
const ids = ({ titles }: InvoiceTitles) => titles.map(({ titleId }) => titleId)

describe('the titles that a member keeps', () => {
  it('begin with the default, and another one may take its place', () => {
    const one = keepTitle(noTitles('m1'), title('a'), false)
    expect(one.defaultTitleId).toBe('a')
    const two = keepTitle(one, title('b', 2), false)
    expect([ids(two), two.defaultTitleId]).toEqual([['b', 'a'], 'a'])
    expect(keepTitle(two, title('b', 3), true).defaultTitleId).toBe('b')
  })

  it('lose one for good, and the one used last becomes the default', () => {
    const book = ['a', 'b', 'c'].reduce((kept, id, n) => keepTitle(kept, title(id, n), false), noTitles('m1'))
    expect(dropTitle(book, 'a')).toMatchObject({ defaultTitleId: 'c' })
    expect(ids(dropTitle(book, 'b'))).toEqual(['c', 'a'])
    expect(dropTitle(keepTitle(noTitles('m1'), title('a'), true), 'a')).toEqual(noTitles('m1'))
  })

  it('are never more than ten, each once, and the default is one of them', () => {
    const act = fc.record({
      id: fc.integer({ min: 0, max: 14 }),
      at: fc.nat(),
      drop: fc.boolean(),
      first: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const book = acts.reduce(
          (kept, { id, at, drop, first }) =>
            drop ? dropTitle(kept, `t${id}`) : keepTitle(kept, title(`t${id}`, at), first),
          noTitles('m1'),
        )
        expect(book.titles.length).toBeLessThanOrEqual(MAX_TITLES)
        expect(new Set(ids(book)).size).toBe(book.titles.length)
        expect(book.titles.length === 0 ? [''] : ids(book)).toContain(book.defaultTitleId)
      }),
    )
  })
})
