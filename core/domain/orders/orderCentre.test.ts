import { shanghaiAt } from '../testing/samples'
import { filterConditions, monthSpan, type OrderFilter } from './orderFilter'
import { monthSums } from './monthSums'
import { searchedIds } from './orderSearch'
import { orderStates } from './records'

describe('a filter of the order centre', () => {
  it('parts every state but what was given up or never used, which only “all” shows', () => {
    const listed = (filter: OrderFilter) => filterConditions(filter).state?.in ?? []
    expect(listed('toPay')).toEqual(['locked', 'awaitingPayment'])
    expect([...listed('toPay'), ...listed('paid'), 'released', 'voided'].sort()).toEqual(
      [...orderStates].sort(),
    )
    expect(filterConditions('all')).toEqual({})
    expect(filterConditions('refunds')).toEqual({ hasRefund: true })
    expect(filterConditions('reported')).toEqual({ hasReport: true })
  })

  it('takes a month from its first instant to its last, in Shanghai', () => {
    const { gte, lt } = monthSpan('2026-12')
    expect(gte).toBe(shanghaiAt('2026-12-01'))
    expect(lt).toBe(shanghaiAt('2027-01-01'))
  })
})

describe('a search', () => {
  const id = '01JABCDEF0123456789ABCDEFG'
  const found = (text: string) => {
    const { gte, lte } = searchedIds(text)
    return id >= gte && id <= lte
  }
  it.each([
    [id, true],
    [`${id}01`, true],
    [id.toLowerCase(), true],
    ['01JABC', true],
    ['01JABD', false],
    ['01JABB', false],
  ])('for %s finds the order: %s', (text, expected) => {
    expect(found(text)).toBe(expected)
  })
})

describe('the sum of a month', () => {
  const order = (day: string, change = {}) =>
    ({
      createdAt: shanghaiAt(day, 600),
      state: 'settled',
      refundState: 'none',
      tenders: [{ amountFen: 20_000, refundedFen: 0 }],
      sale: { volumeMl: 27_000 },
      quote: { savedFen: 540 },
      ...change,
    }) as unknown as Parameters<typeof monthSums>[0][number]

  it('counts what was settled, less what went back, newest month first', () => {
    const orders = [
      order('2026-03-31'),
      order('2026-03-01', { tenders: [{ amountFen: 20_000, refundedFen: 5_000 }], refundState: 'partly' }),
      order('2026-03-02', { state: 'released', tenders: [] }),
      order('2026-03-03', { refundState: 'full', tenders: [{ amountFen: 20_000, refundedFen: 20_000 }] }),
      order('2026-02-28'),
    ]
    expect(monthSums(orders, ['2026-02', '2026-03', '2026-03', '2026-01'])).toEqual([
      { month: '2026-03', orders: 2, paidFen: 35_000, volumeMl: 54_000, savedFen: 1_080 },
      { month: '2026-02', orders: 1, paidFen: 20_000, volumeMl: 27_000, savedFen: 540 },
      { month: '2026-01', orders: 0, paidFen: 0, volumeMl: 0, savedFen: 0 },
    ])
  })
})
