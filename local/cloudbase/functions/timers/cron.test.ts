import { parseCron } from './cron'

const at = (text: string): number => Date.parse(text)

describe('cron', () => {
  it.each([
    ['0 * * * * * *', '2026-01-01T00:00:00Z', '2026-01-01T00:01:00Z'],
    ['0 0 2 1 * * *', '2026-01-01T00:00:00Z', '2026-01-31T18:00:00Z'],
    ['0/10 * * * * * *', '2026-01-01T00:00:00Z', '2026-01-01T00:00:10Z'],
    ['0 0 2 * * WED *', '2026-01-01T00:00:00Z', '2026-01-06T18:00:00Z'],
    // The 15th or a Monday, whichever comes first.
    ['0 0 2 15 * MON *', '2026-01-01T00:00:00Z', '2026-01-04T18:00:00Z'],
    ['0 0 2 15 * MON *', '2026-01-12T00:00:00Z', '2026-01-14T18:00:00Z'],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(parseCron(expression).nextAfter(at(after))).toBe(at(expected))
  })

  it('ends when the years do', () => {
    expect(parseCron('0 0 2 1 1 * 2026').nextAfter(at('2027-01-01T00:00:00Z'))).toBeUndefined()
  })

  it('finds what became due in a span, its end included and its start not, the latest ones', () => {
    const minutes = parseCron('0 * * * * * *')
    const from = at('2026-01-01T00:00:00Z')
    expect(minutes.lastBetween(from, from + 180_000, 10)).toEqual([
      from + 60_000,
      from + 120_000,
      from + 180_000,
    ])
    expect(minutes.lastBetween(from, from + 30 * 86_400_000, 2)).toEqual([
      from + 30 * 86_400_000 - 60_000,
      from + 30 * 86_400_000,
    ])
    expect(minutes.lastBetween(from, from + 59_999, 10)).toEqual([])
  })

  it.each([
    '0 0 2 * * *',
    '0 0 2 ? * * *',
    '0 0 2 L * * *',
    '0 0 2 15W * * *',
    '0 0 2 * * 1#2 *',
    '@daily',
    'soon',
  ])('refuses %s', (expression) => {
    expect(() => parseCron(expression)).toThrow()
  })
})
