import { locales } from '../domain/members/records'
import { shanghaiAt } from '../domain/testing/samples'
import { fill, text, translate } from './format'

describe('filling a template', () => {
  const args = {
    due: 123_456,
    less: -830,
    more: 12,
    volume: 40_009,
    points: 12_345,
    at: shanghaiAt('2026-03-05', 632),
  }

  it.each([
    ['¥{fen:due}', '¥1,234.56'],
    ['{fen:less}', '−8.30'],
    ['{signedFen:more} {signedFen:less}', '+0.12 −8.30'],
    ['{ml:volume}', '40.00'],
    ['{int:points} {signed:points}', '12,345 +12,345'],
    ['{day:at} {time:at} {at:at}', '2026-03-05 10:32 03-05 10:32'],
    ['{times:percent}', '1.2'],
    ['{tier:code}', '银卡'],
    ['{points}', '12345'],
    ['{missing}', '—'],
  ])('writes %s as %s', (template, expected) => {
    expect(fill('zh-CN', template, { ...args, percent: 120, code: 'silver' })).toBe(expected)
  })

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '−0.05'],
    [100, '1.00'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [1_000_000_00, '1,000,000.00'],
  ])('writes %i fen as %s yuan', (fen, expected) => {
    expect(fill('en', '{fen:fen}', { fen })).toBe(expected)
  })

  it('ends an English noun as its number wants', () => {
    const said = [1, 2, 0].map((days) => fill('en', '{int:days} day{s:days}', { days }))
    expect(said).toEqual(['1 day', '2 days', '0 days'])
    expect(text('en', 'rateCard.stars', { stars: 1 })).toBe('1 star')
  })

  it('leaves a section out when it has nothing to say', () => {
    const template = '已支付[，省 ¥{fen:saved}][，得 {int:points} 积分]。'
    expect(fill('zh-CN', template, { saved: 0, points: 326 })).toBe('已支付，得 326 积分。')
    expect(fill('zh-CN', template, { saved: 1_280, points: 0 })).toBe('已支付，省 ¥12.80。')
    expect(fill('zh-CN', template, {})).toBe('已支付。')
  })

  it('takes the name of the language, and fills nothing into what it filled in', () => {
    const name = { nameZh: '银卡', nameEn: 'Silver' }
    expect(locales.map((locale) => fill(locale, '{name}', name))).toEqual(['银卡', 'Silver'])
    expect(fill('en', '{name}', { name: '[{fen:due}]', due: 1 })).toBe('[{fen:due}]')
  })
})

describe('translating', () => {
  it('speaks as the design language does', () => {
    expect(text('zh-CN', 'quotePage.pay', { due: 18_720 })).toBe('微信支付 ¥187.20')
    expect(text('zh-CN', 'quotePage.saved', { saved: 1_280 })).toBe('已省 ¥12.80')
    const args = { nameZh: '满 200 减 30', nameEn: '30 off 200', missing: 1_230 }
    const reason = { key: 'quote.not.coupon.threshold', args }
    expect(translate('zh-CN', reason)).toBe('满 200 减 30 没用上：还差 ¥12.30 才可用')
    expect(translate('en', reason)).toBe('30 off 200 not used: ¥12.30 short')
    const sale = { nozzle: 3, grade: '95#', volume: 40_000 }
    expect(text('zh-CN', 'delivery.metered', sale)).toBe('3 号枪 · 95# · 40.00 升')
    const endedAt = shanghaiAt('2026-03-05', 632)
    expect(text('zh-CN', 'fuelling.endedAt', { endedAt })).toBe('10:32 加完')
  })

  it('says why a rule did not apply as a whole reason, also where an older version told less', () => {
    const named = { nameZh: '加油日', nameEn: 'Fuel day' }
    const because = (why: string, args: object) => ({ key: `quote.not.${why}`, args: { ...named, ...args } })
    const weekdays = because('otherWeekday', { weekdays: '3 6' })
    expect(translate('zh-CN', weekdays)).toBe('加油日 没用上：今天不是周三、周六，不是活动日')
    expect(translate('en', weekdays)).toBe('Fuel day not used: only on Wednesday, Saturday, not today')
    expect(translate('zh-CN', because('otherWeekday', {}))).toBe('加油日 没用上：今天不是活动日')
    expect(translate('zh-CN', because('otherProduct', { grades: '0# -10#' }))).toBe(
      '加油日 没用上：只限 0#、-10#，这次加的不是',
    )
    expect(translate('zh-CN', because('otherTier', { tiers: 'gold diamond' }))).toContain('只限金卡、钻石卡')
  })

  it('tells a price change with old, new and size', () => {
    const args = {
      grade: '95#',
      price: 792,
      previous: 780,
      change: 12,
      effectiveAt: shanghaiAt('2026-03-06'),
    }
    expect(text('zh-CN', 'message.priceChange', args)).toBe(
      '95# 03-06 00:00 起 7.92 元/升（原 7.80，+0.12）。',
    )
    expect(text('en', 'message.priceChange', { ...args, price: 770, change: -10 })).toBe(
      '95# from 03-06 00:00: ¥7.70/L (was ¥7.80, −0.10).',
    )
  })

  it('shows a key that it does not know as it is', () => {
    expect(translate('en', { key: 'message.ofTomorrow', args: {} })).toBe('message.ofTomorrow')
    expect(translate('en', { key: 'constructor', args: {} })).toBe('constructor')
  })
})
