import fc from 'fast-check'
import { ApiError } from '../../miniprogram/api/client'
import { updateSession } from '../../miniprogram/store/session'
import { moneyParts } from '../../miniprogram/text/money'
import { orderText } from '../../miniprogram/text/order'
import { errorText, failureText } from '../../miniprogram/text/text'
import { countdownText, whenText } from '../../miniprogram/text/when'
import { NOW, order } from './support/samples'

beforeEach(() => {
  updateSession({ locale: 'zh-CN' })
})

test('money parts read back to the same fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (fen) => {
      const { sign, yuan, decimals } = moneyParts(fen)
      const read = Number(yuan.replaceAll(',', '')) * 100 + Number(decimals.slice(1))
      expect(sign === '−' ? -read : read).toBe(fen === 0 ? 0 : fen)
      expect(yuan).toMatch(/^\d{1,3}(,\d{3})*$/)
      expect(decimals).toMatch(/^\.\d\d$/)
    }),
  )
})

test.each([
  [Date.UTC(2026, 2, 5, 1, 5), '今天 09:05'],
  [Date.UTC(2026, 2, 5, 16), '今晚 24:00'],
  [Date.UTC(2026, 2, 6, 0), '明天 08:00'],
  [Date.UTC(2026, 2, 4, 15, 59), '昨天 23:59'],
  [Date.UTC(2026, 2, 10, 4), '03-10 12:00'],
])('says an instant as a driver does, in Shanghai: %i', (at, said) => {
  expect(whenText(at, NOW)).toBe(said)
})

test.each([
  [180_000, '3:00'],
  [125_001, '2:06'],
  [900, '0:01'],
  [0, '0:00'],
  [-5000, '0:00'],
])('counts %i ms down as %s', (left, said) => {
  expect(countdownText(left)).toBe(said)
})

test('an order is told by what was metered, or by what was ordered while it is to come', () => {
  expect(orderText(order())).toBe('3 号枪 · 95# · 40.00 升')
  const requested = { by: 'amount', amountFen: 20_000, volumeMl: 0 } as const
  expect(orderText(order({ requested, volumeMl: 0 }))).toBe('3 号枪 · 95# · 加 200.00 元')
  expect(orderText(order({ requested, state: 'settled' }))).toBe('3 号枪 · 95# · 40.00 升')
})

test('errors are told in the language of the visit, silence as such', () => {
  const silent = failureText(new ApiError('OFFLINE'))
  expect(silent).toMatchObject({ state: 'offline', title: '网络不可用', action: '再试一次' })
  expect(failureText(new ApiError('INTERNAL')).state).toBe('error')
  // Staff who never joined are no members either.
  for (const code of ['SIGN_IN_REQUIRED', 'FORBIDDEN'] as const)
    expect(failureText(new ApiError(code))).toMatchObject({
      state: 'guest',
      hint: '请先登录并同意隐私政策。',
    })
  updateSession({ locale: 'en' })
  expect(errorText(new ApiError('TIMEOUT'))).toBe('No answer for a while. Try again.')
  expect(errorText(new ApiError('SALE_TAKEN'))).toContain('Somebody else')
})
