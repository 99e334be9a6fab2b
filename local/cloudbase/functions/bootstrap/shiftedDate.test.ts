import { runInNewContext } from 'node:vm'
import { installShiftedDate } from './shiftedDate'

/** A Date of another realm, so that the test's own stays as it is. */
function freshScope(): { Date: DateConstructor } {
  return { Date: runInNewContext('Date') as DateConstructor }
}

describe('shifted date', () => {
  const offset = 400 * 86_400_000
  const near = (actual: number, expected: number): void => {
    expect(Math.abs(actual - expected)).toBeLessThan(1_000)
  }

  it('shifts the present instant only', () => {
    const scope = freshScope()
    const original = scope.Date
    installShiftedDate(scope, offset)
    near(scope.Date.now(), Date.now() + offset)
    near(new scope.Date().getTime(), Date.now() + offset)
    near(original.parse(scope.Date()), Date.now() + offset)
    expect(new scope.Date(5).getTime()).toBe(5)
    expect(scope.Date.UTC(2026, 0, 1)).toBe(Date.UTC(2026, 0, 1))
    expect(new scope.Date('2026-01-01T00:00:00Z').toISOString()).toBe('2026-01-01T00:00:00.000Z')
  })

  it('keeps dates dates, in both directions, and classes that extend it', () => {
    const scope = freshScope()
    const original = scope.Date
    installShiftedDate(scope, offset)
    class BusinessDay extends scope.Date {}
    expect(new scope.Date()).toBeInstanceOf(original)
    expect(new original(0)).toBeInstanceOf(scope.Date)
    expect(new BusinessDay()).toBeInstanceOf(BusinessDay)
    near(new BusinessDay().getTime(), Date.now() + offset)
    expect(new original(0).constructor).toBe(scope.Date)
  })

  it('follows a change of the offset', () => {
    const scope = freshScope()
    const change = installShiftedDate(scope, offset)
    change(-offset)
    near(scope.Date.now(), Date.now() - offset)
  })
})
